internal import GRDB

/// The tables of a store, and the steps that lead from each version to the next.
///
/// Names are those of the design; times are ISO 8601 in UTC, dates ISO 8601, temperatures whole
/// tenths of a degree. The views at the end are for people.
enum Schema {
  /// The version that this program reads and writes.
  static var version: Int { steps.count }

  private static let steps = [step1]

  /// Brings a store to the present version, in one transaction.
  static func migrate(_ database: Database) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found < version else { return }
    for step in steps[found...] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let step1 = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      program_version TEXT NOT NULL,
      rules_version INTEGER NOT NULL,
      command TEXT NOT NULL,
      page_count INTEGER NOT NULL DEFAULT 0,
      strip_count INTEGER NOT NULL DEFAULT 0,
      new_strip_count INTEGER NOT NULL DEFAULT 0,
      rejection_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      location TEXT NOT NULL,
      record_offset INTEGER,
      record_length INTEGER,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      capture_time TEXT
    ) STRICT;
    CREATE UNIQUE INDEX source_identity ON source
      (location, ifnull(record_offset, -1), digest, ifnull(capture_time, ''));

    CREATE TABLE run_source (
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      PRIMARY KEY (run_id, source_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_source_source ON run_source (source_id);

    CREATE TABLE strip (
      number INTEGER PRIMARY KEY,
      strip_id TEXT NOT NULL UNIQUE CHECK (length(strip_id) = 16),
      date TEXT NOT NULL CHECK (date(date) = date),
      hour INTEGER CHECK (hour BETWEEN 0 AND 23),
      hour_basis TEXT CHECK (hour_basis IN ('feed', 'inferred')),
      fingerprint TEXT NOT NULL,
      temperature_count INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('live', 'frozen', 'carried_over', 'not_checked')),
      freeze TEXT,
      CHECK ((hour IS NULL) = (hour_basis IS NULL))
    ) STRICT;
    CREATE INDEX strip_date ON strip (date);
    CREATE INDEX strip_fingerprint ON strip (fingerprint);

    CREATE TABLE strip_text (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      text BLOB NOT NULL
    ) STRICT;

    CREATE TABLE sighting (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      page_offset INTEGER NOT NULL,
      strip_number INTEGER NOT NULL REFERENCES strip,
      strip_text_id INTEGER NOT NULL REFERENCES strip_text,
      rules_version INTEGER NOT NULL,
      repairs TEXT NOT NULL,
      PRIMARY KEY (source_id, page_offset)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sighting_strip ON sighting (strip_number);
    CREATE INDEX sighting_text ON sighting (strip_text_id);

    CREATE TABLE observation (
      strip_number INTEGER NOT NULL REFERENCES strip ON DELETE CASCADE,
      station_id INTEGER NOT NULL,
      variant INTEGER NOT NULL,
      condition TEXT,
      condition_label TEXT,
      condition_class TEXT NOT NULL,
      air_temperature_tenths INTEGER,
      quality TEXT NOT NULL CHECK (quality IN ('good', 'suspect', 'wrong', 'not_checked')),
      flags TEXT NOT NULL,
      source_id INTEGER NOT NULL,
      page_offset INTEGER NOT NULL,
      row_offset INTEGER NOT NULL,
      row_length INTEGER NOT NULL,
      PRIMARY KEY (strip_number, station_id, variant)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX observation_left_out ON observation (quality)
      WHERE quality IN ('suspect', 'wrong');

    CREATE TABLE rejection (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      row_offset INTEGER NOT NULL,
      row_length INTEGER NOT NULL,
      line INTEGER NOT NULL,
      reason TEXT NOT NULL,
      found TEXT NOT NULL,
      text BLOB NOT NULL,
      PRIMARY KEY (source_id, row_offset)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE daily_sum (
      date TEXT NOT NULL,
      station_id INTEGER NOT NULL,
      observation_count INTEGER NOT NULL,
      temperature_count INTEGER NOT NULL,
      temperature_sum_tenths INTEGER NOT NULL,
      temperature_minimum_tenths INTEGER,
      temperature_maximum_tenths INTEGER,
      condition_counts TEXT NOT NULL,
      PRIMARY KEY (date, station_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE station (
      station_id INTEGER PRIMARY KEY,
      station TEXT NOT NULL,
      station_en TEXT NOT NULL,
      province TEXT NOT NULL,
      region TEXT NOT NULL
    ) STRICT;

    CREATE VIEW observations AS
      SELECT strip.date, strip.hour, strip.hour_basis, observation.station_id, station,
        station_en, province, region, condition, condition_class,
        round(air_temperature_tenths / 10.0, 1) AS temperature_c, quality, flags,
        iif(state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked'), 'yes', 'no')
          AS counted,
        strip.strip_id,
        (SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number) AS sightings,
        capture_time, location AS source, record_offset, row_offset
      FROM strip JOIN observation ON observation.strip_number = strip.number
        JOIN source ON source.id = observation.source_id
        LEFT JOIN station ON station.station_id = observation.station_id;

    CREATE VIEW daily AS
      SELECT date, daily_sum.station_id, station, province, region, observation_count,
        temperature_count,
        round(temperature_sum_tenths / 10.0 / temperature_count, 3) AS temperature_mean_c,
        round(temperature_minimum_tenths / 10.0, 1) AS temperature_minimum_c,
        round(temperature_maximum_tenths / 10.0, 1) AS temperature_maximum_c, condition_counts
      FROM daily_sum LEFT JOIN station ON station.station_id = daily_sum.station_id;

    CREATE VIEW strips AS
      SELECT strip.strip_id, date, hour, hour_basis, state, freeze, temperature_count,
        (SELECT count(*) FROM observation WHERE observation.strip_number = strip.number) AS observations,
        (SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number) AS sightings
      FROM strip;

    CREATE VIEW rejections AS
      SELECT location AS source, record_offset, capture_time, row_offset, row_length, line, reason,
        found, CAST(text AS TEXT) AS text
      FROM rejection JOIN source ON source.id = rejection.source_id;
    """
}
