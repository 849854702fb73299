/// Makes a page's text from its tags and the text between them.
struct PageTextBuilder {
  private let imageConditions: ImageConditions
  private var elements = OpenElements()
  private var lines: PageTextLines
  /// No condition is written with more bytes, its characters as references.
  private static let longestCondition = 200
  /// Text since the last tag, as `PreparedMarkup` writes it; a parser may hand it out in parts.
  private var run: [UInt8] = []

  /// - Parameter capacity: so many bytes of text are expected at most.
  init(imageConditions: ImageConditions, capacity: Int = 0) {
    self.imageConditions = imageConditions
    lines = PageTextLines(capacity: capacity)
  }

  /// Takes in a start tag.
  mutating func start(_ tag: MarkupTag) {
    endRun()
    let kind = ElementKind(of: tag.name)
    let isHidden = tag.isHidden || kind == .hidden
    elements.open(tag.name, kind, isHidden: isHidden)
    guard elements.showsText, !isHidden else { return lines.markBoundary() }
    part(kind, isStart: true)
    if tag.isImage, let word = condition(of: tag) { lines.append(imageWord: word) }
  }

  /// Takes in an end tag. One without a start tag ends a line where its element would.
  mutating func end(_ name: String) {
    endRun()
    let kind = ElementKind(of: name)
    guard !kind.isVoid else { return }
    let wasHidden = elements.close(name, kind)
    guard elements.showsText, !wasHidden, kind != .hidden else { return lines.markBoundary() }
    part(kind, isStart: false)
  }

  /// Takes in text, as `PreparedMarkup` writes it or as it stands in the page.
  mutating func add(_ text: some Collection<UInt8>) {
    if elements.showsText { run += text }
  }

  /// The page's text, and where character references stand in it.
  mutating func finish() -> (text: [UInt8], referenceOffsets: [Int]) {
    endRun()
    return (lines.text, lines.referenceOffsets)
  }

  private mutating func part(_ kind: ElementKind, isStart: Bool) {
    switch kind {
    case .block, .lineBreak, .preformatted: lines.part(.line)
    case .row: lines.part(.row)
    case .term where isStart: lines.part(.row)
    case .cell where isStart: lines.part(.cell)
    case .term, .cell, .inline, .image, .hidden, .empty: lines.markBoundary()
    }
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    RunText(run).write(to: &lines, keepingLineEnds: elements.isPreformatted)
    run.removeAll(keepingCapacity: true)
  }

  /// The condition that an image shows by its other text, or else by its title.
  private func condition(of tag: MarkupTag) -> [UInt8]? {
    for text in [tag.alternativeText, tag.title] {
      guard let text, !text.isEmpty, text.count <= Self.longestCondition else { continue }
      var word = PageTextLines(capacity: 0)
      RunText(text).write(to: &word, keepingLineEnds: false)
      if imageConditions.holds(String(decoding: word.text, as: UTF8.self)) { return word.text }
    }
    return nil
  }
}
