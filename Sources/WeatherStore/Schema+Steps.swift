extension Schema {
  /// The first version.
  static let step1 = """
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
    """

  /// The addresses of pages, what a run found, and strips that are others (see `HourRule`). Runs of
  /// the first version kept less; a strip that was not new had been seen before.
  static let step2 = """
    ALTER TABLE source ADD COLUMN url TEXT;

    ALTER TABLE run ADD COLUMN input_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN page_without_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN seen_before_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN frozen_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN carried_over_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN observation_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN damaged_part_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN skipped_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN invalid_page_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN failure_count INTEGER NOT NULL DEFAULT 0;
    UPDATE run SET seen_before_count = strip_count - new_strip_count;

    CREATE TABLE run_rejection (
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (run_id, reason)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE strip ADD COLUMN same_as INTEGER REFERENCES strip;
    CREATE INDEX strip_same_as ON strip (same_as) WHERE same_as IS NOT NULL;

    CREATE TABLE own_observation (
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
    """
}
