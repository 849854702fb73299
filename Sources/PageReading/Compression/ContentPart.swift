/// Some bytes of an input's content, compression undone.
struct ContentPart: Equatable {
  /// The bytes.
  var bytes: [UInt8]
  /// The byte of the file at which the part begins; where that is compressed, at which its gzip
  /// member begins.
  var offset: Int
  /// Whether a gzip member begins with the part.
  var startsMember = false
  /// The byte of the file behind the gzip member that ends with the part; nil where none does.
  var memberEnd: Int?
}

/// What reading an input's content on brings.
enum ContentEvent: Equatable {
  case part(ContentPart)
  /// Something was lost here.
  case damage(offset: Int, Damage.Problem)
}
