import PageReading

/// What the help of several commands says of the pages that are read.
enum InputHelp {
  /// The kinds and the limits of what is read.
  static let limits = """
    What a file is is told by its content: text in UTF-8, CP949 (EUC-KR) or UTF-16, HTML, web \
    archives (WARC, WET), KMA's feed, and all of these in gzip. Text of any length is read, its \
    lines broken at 256 KiB; pages of HTML and records of archives larger than \
    \(ReadingLimits().pageSize >> 20) MiB, compressed or not, are skipped and named, as is a gzip \
    member that grows more than 250 times. After damage reading goes on behind it, and the exit \
    status is 1. Memory stays under 100 MB.
    """
}
