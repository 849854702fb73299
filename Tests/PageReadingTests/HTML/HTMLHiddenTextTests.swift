import Testing

@Suite struct HTMLHiddenTextTests {
  @Test(arguments: [
    "<b hidden>x</b>", "<b HIDDEN=''>x</b>", "<b hidden=until-found>x</b>",
    "<b style='display:none'>x</b>", "<b style=\"DISPLAY : None\">x</b>",
    "<b style='color:red;display:none!important;'>x</b>",
    "<b style='display:none ! important;display:block'>x</b>",
    "<b style='display:block;display:none'>x</b>", "<b style='visibility:\nhidden'>x</b>",
    "<div hidden><p>x</p><ul><li>x<li>x</ul></div>", "<div hidden>x<div>x</div>x</div>",
    "<div hidden>x<br>x<img alt=비>x</div>", "<dialog>x</dialog>",
    "<div hidden>x</span></b>x</div>",
  ])
  func `gives nothing`(html: String) {
    #expect(Markup.text("3\(html)4") == "34")
    #expect(Markup.strippedText("3\(html)4") == "34")
  }

  @Test(arguments: [
    "<b style='display:none;display:inline'>x</b>", "<b style='display:inline'>x</b>",
    "<b style='-display:none'>x</b>", "<b style='display'>x</b>", "<b style=';:;display:;'>x</b>",
    "<b class=hidden>x</b>", "<b aria-hidden=true>x</b>", "<b title=hidden>x</b>",
    "<b data-style='display:none'>x</b>", "<img hidden>x", "<input hidden>x",
    "<b hidden/>x", "<input type=hidden>x", "<br hidden>x",
  ])
  func `is told from what is shown`(html: String) {
    #expect(Markup.text(html) == "x")
    #expect(Markup.strippedText(html) == "x")
  }

  @Test(arguments: [
    ("<ul><li>가<span hidden>x<li>나</ul>다", "가\n나\n다"),
    ("<ul><li>가<div hidden>x<li>나</ul><p>다", "가\n나\n다"),
    ("<ul><li hidden>x<li>나</ul>다", "나\n다"),
    ("<ul><li>가<ul hidden><li>x<li>x</ul><li>나</ul>", "가\n나"),
    ("<ul><li>가<span hidden>x<ul><li>x</ul>x</span>나</ul>", "가¦나"),
    ("<div hidden><li>x</li><li>x</li></div>나", "나"),
    ("<div hidden><p>x<p>x</div>나", "나"),
    ("<p>가<span hidden>x<p>나", "가\n나"),
    ("<p>가<span hidden>x<div>나</div>", "가\n나"),
    ("<div>가<span hidden>x</div>나", "가\n나"),
    ("<div>가<span hidden>x<p>x</p></div>나", "가\n나"),
    ("<table><tr><td>가<span hidden>x<td>나<tr><td>다</table>라", "가\t나\n다\n라"),
    ("<table><tr><td hidden>x<td>나</table>", "나"),
    ("<table><tr hidden><td>x<td>x<tr><td>나</table>", "나"),
    ("<table><tr><td><div hidden>x<table><tr><td>x</table>x</div>나</table>", "나"),
    ("<dl><dt>가<span hidden>x<dd>나<span hidden>x<dt>다</dl>", "가\t나\n다"),
    ("<select><option hidden>x<option>나</select>", "나"),
    ("<section>가<iframe>x</section>나", "가\n나"),
    ("가<span hidden>x</span>나", "가¦나"),
    ("가<div hidden>x</div>나", "가¦나"),
  ])
  func `ends where its element does in browsers`(html: String, text: String) {
    #expect(Markup.text(html) == text)
    #expect(Markup.strippedText(html) == text)
  }
}
