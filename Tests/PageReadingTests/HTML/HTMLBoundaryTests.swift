import Testing

@Suite struct HTMLBoundaryTests {
  @Test(arguments: [
    ("<span>연무</span>서울 5.0℃", "연무¦서울 5.0℃"),
    ("<span>연무</span> 서울 5.0℃", "연무¦ 서울 5.0℃"),
    ("<span>연무 </span>서울 5.0℃", "연무¦ 서울 5.0℃"),
    ("<b><i>연무</i></b><b><i>서울</i></b>", "연무¦서울"),
    ("<span class=\"iw00\">-</span>거제 4.7℃", "-¦거제 4.7℃"),
    ("<i></i><span>-</span> <b>거제</b>", "-¦ 거제"),
    ("서울 <b>-</b><b>거제</b>", "서울 -¦거제"),
    ("<i>−</i>거제 <i>－</i>남해", "−¦거제 －¦남해"),
    ("<i>비(약)</i>홍성(예) 1℃", "비(약)¦홍성(예) 1℃"),
    ("<i>눈[약]</i>홍성", "눈[약]¦홍성"),
    ("<i>\u{1106}\u{116E}</i>\u{1109}\u{1165}", "\u{1106}\u{116E}¦\u{1109}\u{1165}"),
  ])
  func `marks a tag that parts two words`(html: String, text: String) {
    #expect(Markup.text(html) == text)
  }

  @Test(arguments: [
    ("<b>-</b>3.8℃", "-3.8℃"), ("<em>3</em>.<em>8</em>℃", "3.8℃"),
    ("<span>-4.0</span><span>℃</span>", "-4.0℃"), ("<b>서울</b><i>5.0</i>", "서울5.0"),
    ("서울<b>-</b>5.0", "서울-5.0"), ("<b>5.0℃</b>맑음", "5.0℃맑음"),
    ("<b>1</b>월", "1월"), ("<b>서울</b>(레)", "서울(레)"), ("a<b>가</b>b", "a가b"),
    ("서울-<b>거제</b>", "서울-거제"), ("<i></i><b>가</b>", "가"), ("가<b> 3</b>", "가 3"),
    ("가<!-- -->나", "가나"), ("가<wbr>나", "가나"), ("<b>가</b>·나", "가·나"),
  ])
  func `marks no tag anywhere else`(html: String, text: String) {
    #expect(Markup.text(html) == text)
  }

  @Test(arguments: [
    ("<span>연무</span>서울 5.0℃", "서울 연무 5.0"),
    ("<span>연무</span> 서울 5.0℃", "서울 연무 5.0"),
    ("<span>새 말</span> 서울 5.0℃", "서울 새 말 5.0"),
    ("<span>-</span>거제 -3.8℃", "거제 - -3.8"),
    ("<span>-</span> 거제 <b>-</b>3.8℃", "거제 - -3.8"),
    ("<span>서울</span><span>5.0℃</span>", "서울 - 5.0"),
    ("<a href=\"#\">서울</a><i class=\"ico\" ></i><span>맑음</span> 3.2℃", "서울 맑음 3.2"),
    ("<b>서울</b> <i>맑음</i> <u>3.2</u>℃", "서울 맑음 3.2"),
    ("<b>서울</b> <u>3.2</u>℃ <i>맑음</i>", "서울 맑음 3.2"),
    ("<i>맑음</i> <b>서울</b> <u>-</u><u>3</u>.<u>2</u>&deg;C", "서울 맑음 -3.2"),
    ("<i>비</i><b>홍성(예)</b>8.7℃", "홍성 비 8.7"),
  ])
  func `is read to the row that a browser shows`(item: String, row: String) {
    #expect(Markup.rows(ofItems: item) == [row])
  }

  @Test func `keeps conditions behind the values on one line`() {
    #expect(
      Markup.rows(
        ofItems: "서울 5℃ <i>맑음</i> 대전 6℃ <i>흐림</i> 부산 7℃ <i>비</i>")
        == ["서울 맑음 5.0", "대전 흐림 6.0", "부산 비 7.0"])
  }

  @Test func `keeps conditions before the names on one line`() {
    #expect(
      Markup.rows(
        ofItems: "<i>맑음</i> 서울 5℃ <i>흐림</i> 대전 6℃ <i>비</i> 부산 7℃")
        == ["서울 맑음 5.0", "대전 흐림 6.0", "부산 비 7.0"])
  }
}
