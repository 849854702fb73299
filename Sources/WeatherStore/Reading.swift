internal import GRDB

/// The table `reading`: what texts say by themselves.
enum Reading {
  /// Whether all was read by this program; a store of an older version did not keep it.
  static func areComplete(in database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT 1 FROM reading WHERE rules_version = 0 LIMIT 1") == nil
  }

  /// Deletes a reading that no sighting needs, and then its text if no other reading does.
  static func deleteIfUnseen(_ id: Int64, in database: Database) throws {
    let text = try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT strip_text_id FROM reading WHERE id = ?"),
      arguments: [id])
    try database.cachedStatement(
      sql: """
        DELETE FROM reading WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM sighting WHERE reading_id = ?1)
        """
    ).execute(arguments: [id])
    guard let text else { return }
    try database.cachedStatement(
      sql: """
        DELETE FROM strip_text WHERE id = ?1
          AND NOT EXISTS (SELECT 1 FROM reading WHERE strip_text_id = ?1)
        """
    ).execute(arguments: [text])
  }
}
