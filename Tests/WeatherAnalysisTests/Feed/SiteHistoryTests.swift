import TestSupport
import Testing
import Weather
import WeatherAnalysis

@Suite struct SiteHistoryTests {
  @Test(arguments: [
    ("saved/www.example.kr/a.html", nil, false, "saved/www.example.kr"),
    ("a.html", nil, false, "."), ("-", nil, false, "-"), ("/a.html", nil, false, "/"),
    ("https://News.example.kr/a?b=c://d", nil, false, "news.example.kr"),
    ("a.warc", "http://user:word@news.example.kr:8080/a", true, "news.example.kr"),
    ("a.warc", "http://[2001:db8::1]:80/a", true, "[2001:db8::1]"),
    ("folder/a.warc", nil, true, "folder/a.warc"), ("a.warc", "urn:x", true, "a.warc"),
    ("a.warc", "http:///a", true, "a.warc"), ("://x", nil, false, ":/"),
    ("a.warc", "http://x\"><b>/a", true, "x\"><b>"),
  ])
  func `names the site of a page`(
    location: String, url: String?, isInArchive: Bool, site: String
  ) {
    #expect(SiteHistory.name(location: location, url: url, isInArchive: isInArchive) == site)
  }

  @Test func `counts strips by site and date, the largest site first`() {
    var history = SiteHistory()
    let (first, second) = (Written.date("2025-04-04"), Written.date("2025-04-05"))
    history.note("b", on: second, isCounted: true)
    history.note("b", on: first, isCounted: false)
    history.note("a", on: first, isCounted: true)
    history.note("c", on: first, isCounted: true)
    #expect(history.names == ["b", "a", "c"])
    #expect(history.days(of: "b").map(\.date) == [first, second])
    #expect(history.total(of: "b") == SiteHistory.Count(counted: 1, leftOut: 1))
    #expect(history.total(of: "nowhere").total == 0)
  }
}
