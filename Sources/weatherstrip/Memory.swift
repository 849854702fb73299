import CMalloc

/// How the C library keeps memory that is free.
enum Memory {
  /// Arrays of this size and more are given back to the system as soon as they are free. Left to
  /// itself, glibc raises the limit with each array freed, and keeps the room of the largest pages
  /// for ever.
  private static let largeArray: Int32 = 1 << 20
  /// So much free room is kept at the heap's end: without it, each page would be given its memory
  /// by the system anew.
  private static let keptRoom: Int32 = 4 << 20

  /// Sets both limits, which glibc's manual calls M_MMAP_THRESHOLD and M_TRIM_THRESHOLD.
  static func prepare() {
    #if canImport(Glibc)
      _ = mallopt(M_MMAP_THRESHOLD, largeArray)
      _ = mallopt(M_TRIM_THRESHOLD, keptRoom)
    #endif
  }
}
