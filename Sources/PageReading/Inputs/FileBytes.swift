import Foundation

/// Reads from files straight into arrays: `FileHandle` would copy each byte twice more.
///
/// What makes the call sound: the system writes into the array's spare room alone, at most as many
/// bytes as there are, and exactly those that it says it wrote become the array's.
enum FileBytes {
  /// Appends what a file holds next; nothing at its end.
  static func append(
    upTo count: Int, of file: FileHandle, to bytes: inout [UInt8]
  ) throws(POSIXError) {
    let descriptor = file.fileDescriptor
    var failure: POSIXErrorCode?
    bytes.append(addingCapacity: count) { added in
      unsafe added.withUnsafeMutableBufferPointer { room, filled in
        var result: Int
        repeat {
          result = unsafe read(descriptor, room.baseAddress, min(count, room.count))
        } while result < 0 && errno == EINTR
        if result < 0 { failure = POSIXErrorCode(rawValue: errno) ?? .EIO }
        filled = max(0, result)
      }
    }
    if let failure { throw POSIXError(failure) }
  }
}
