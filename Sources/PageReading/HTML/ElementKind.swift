/// What an element does to the text in it and around it.
enum ElementKind {
  /// Stands on lines of its own.
  case block
  /// Begins a line whatever stands around it: rows and tables.
  case row
  /// Begins a line on which cells can follow.
  case term
  /// Stands behind the cell before it on its row's line.
  case cell
  /// Ends a line.
  case lineBreak
  /// A block whose line ends count.
  case preformatted
  /// Shows nothing of what is in it.
  case hidden
  /// Shows a picture.
  case image
  /// Holds nothing and shows no text.
  case empty
  /// Part of a line.
  case inline

  private static let names: [(ElementKind, String)] = [
    (
      .block,
      """
      address article aside blockquote body center details dialog dir div fieldset figcaption figure \
      footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav \
      noscript ol optgroup option p search section select summary ul
      """
    ),
    (.row, "caption dl table tbody tfoot thead tr"),
    (.term, "dt"),
    (.cell, "dd td th"),
    (.lineBreak, "br hr"),
    (.preformatted, "listing plaintext pre textarea xmp"),
    (
      .hidden,
      """
      applet audio canvas datalist desc iframe metadata noembed noframes object rp script style \
      template title video
      """
    ),
    (.image, "img input"),
    (
      .empty,
      "area base basefont bgsound col embed frame isindex keygen link meta param source track wbr"
    ),
  ]

  private static let kinds: [String: ElementKind] = {
    var kinds: [String: ElementKind] = [:]
    for (kind, list) in names {
      for name in list.split(separator: " ") { kinds[String(name)] = kind }
    }
    return kinds
  }()

  /// The kind of an element by its name in lower case. HTML 4 and 5 alike.
  init(of name: String) {
    self = Self.kinds[name] ?? .inline
  }

  /// Whether an element of this kind has neither content nor an end tag.
  var isVoid: Bool {
    switch self {
    case .lineBreak, .image, .empty: true
    case .block, .row, .term, .cell, .preformatted, .hidden, .inline: false
    }
  }
}
