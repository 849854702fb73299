import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>가</p><p>나</p>", "가\n나"),
    ("가<br>나<br/>다<hr>라", "가\n나\n다\n라"),
    ("<div><div>가</div></div>\n\n<div>나</div>", "가\n나"),
    ("<ul><li>가<li>나</ul>다", "가\n나\n다"),
    ("<h1>가</h1>나<h2>다</h2>", "가\n나\n다"),
    ("<select><option>가<option>나</select>다", "가\n나\n다"),
    ("<section>가</section><article>나</article><main>다</main>라", "가\n나\n다\n라"),
    ("<header>가</header><nav>나</nav><aside>다</aside><footer>라</footer>", "가\n나\n다\n라"),
    ("<details><summary>가</summary>나</details>다", "가\n나\n다"),
    ("<figure>가<figcaption>나</figcaption></figure>다", "가\n나\n다"),
    ("<hgroup>가</hgroup><search>나</search><address>다</address>", "가\n나\n다"),
    ("<dialog open>가</dialog>나", "가\n나"),
    ("<noscript>가</noscript><p>나", "가\n나"),
    ("가</p>나</div>다", "가나다"),
    ("<P>가</P><DIV>나</DIV>", "가\n나"),
  ])
  func `puts blocks on lines of their own`(html: String, text: String) {
    #expect(Markup.text(html) == text)
  }

  @Test(arguments: [
    ("<tr><td>가</td><td>나</td></tr><tr><th>다</th><td>라</td></tr>", "가\t나\n다\t라"),
    ("<tr><td>가<td>나<tr><td>다<td>라", "가\t나\n다\t라"),
    ("<tr><td><p>가</p></td><td><div>나</div></td></tr><tr><td>다</td></tr>", "가\t나\n다"),
    ("<tr><td></td><td>나</td><td></td><td>다</td></tr>", "나\t다"),
    ("<tr>\n <td> 가 </td>\n <td>나</td>\n</tr>", "가\t나"),
    ("<caption>가</caption><tr><td>나</td></tr>", "가\n나"),
  ])
  func `parts cells by tabs`(rows: String, text: String) {
    #expect(Markup.text("<table>\(rows)</table>") == text)
  }

  @Test func `puts a description on its term's line`() {
    #expect(
      Markup.text("<dl><dt>서울</dt><dd>맑음</dd><dd><p>5.0℃</p></dd><dt>부산<dd>6.0℃</dl>끝")
        == "서울\t맑음\t5.0℃\n부산\t6.0℃\n끝")
  }

  @Test func `puts a table inside a cell on lines of its own`() {
    #expect(
      Markup.text("<table><tr><td>가<table><tr><td>나<td>다</table><td>라</table>마")
        == "가\n나\t다\n라\n마")
  }

  @Test(arguments: [
    (" \n 가 \t\r\n 나\u{C} 다 \n", "가 나 다"),
    ("<p> 가 </p> <p> 나 </p>", "가\n나"),
    ("<b> 가 </b> <i> 3 </i>", "가 3"),
    ("가\u{A0}\u{A0}나&nbsp;", "가\u{A0}\u{A0}나\u{A0}"),
    ("가&#32;&#10;&#9; 나&#32;", "가 나"),
    ("<pre>\n가\n\n나  다\r\n라</pre>마", "가\n나 다\n라\n마"),
    ("<textarea>가\n나</textarea>", "가\n나"),
    ("<pre>가<b>\n나</b></pre>\n다\n라", "가\n나\n다 라"),
    ("", ""), (" \n ", ""), ("<p></p><p> </p>", ""),
  ])
  func `collapses white space as browsers do`(html: String, text: String) {
    #expect(Markup.text(html) == text)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><title>제목</title>가", "가"),
    ("<!-- 가 --><!-->나<!--->다<!-- -- -->라<!-- x --!>마", "나다라마"),
    ("가<!-- <p> -->나", "가나"),
    ("<!--[if gt IE 8]><!-->가<!--<![endif]-->나", "가나"),
    ("가<![if !IE]>나<![endif]>다", "가나다"),
    ("<?xml version=\"1.0\"?>가<? x ?>나</3>다</>라", "가나다라"),
    ("<script>if (a<b) { x = '</p>' } // <!-- 가</script>나", "나"),
    ("<script>x</scrip>y</SCRIPT >나", "나"),
    ("<style>p::before{content:'<p>가'}</style>나", "나"),
    ("<template><p>가</p></template>나", "나"),
    ("<noframes>가</noframes><noembed>나</noembed><iframe>다</iframe>라", "라"),
    ("<object>가</object><applet>나<param name=a></applet>다", "다"),
    ("<svg><title>가</title><desc>나</desc><text>다</text></svg>", "다"),
    ("<video>가<source src=a></video><datalist><option>나</datalist>다", "다"),
    ("가<!-- 나", "가"), ("가<script>나", "가"), ("가<b title='나", "가"), ("가<b", "가"),
    ("<textarea>가</textarea><input type=hidden value=나><input value=다>", "가"),
  ])
  func `leaves out what browsers do not show`(html: String, text: String) {
    #expect(Markup.text(html) == text)
    #expect(Markup.strippedText(html) == text)
  }

  @Test(arguments: [
    ("가 < 나 <5 <", "가 < 나 <5 <"),
    ("a<<b>c", "a<c"),
    ("<<!-- -->b>", "<b>"),
    ("&lt;p>가&lt;/p>", "<p>가</p>"),
    ("<body>가</body></html>나<p>다</html>라", "가나\n다라"),
    ("</p></div>가", "가"),
    ("<html><head><title>가</head><body>나<body class=x>다", "나다"),
    ("<a b=\"c>d\">가</a><a b='c>d'>나</a><a b=c/d>다</a>", "가나다"),
    ("<br a='>'>가", "가"),
  ])
  func `reads on behind what is written wrongly`(html: String, text: String) {
    #expect(Markup.text(html).replacing("¦", with: "") == text)
  }

  @Test func `lets neither NUL nor other controls through`() {
    #expect(Markup.text("가\0나\u{1F}다\u{1}라<p\0>마\u{7F}바\u{80}사<\0b>아") == "가나다라\n마바사<b>아")
    #expect(Markup.text("가&#31;나&#x1f;다&#0;라&#7;마") == "가나다\u{FFFD}라마")
  }
}
