/// A `weather` or `local` element of KMA's feed.
struct FeedElement {
  /// Its bytes in the file, from `<` to behind its end tag.
  var range: Range<Int>
  /// Its attributes by their local names.
  var attributes: [String: String]
  /// The text in a `local` element: the station's name.
  var name = ""
  /// The `local` elements of a `weather` element.
  var locals: [FeedElement] = []
}
