extension Schema {
  /// What strips that are like another are found by, and the limits of the checks by which the
  /// values were judged. In older stores no limits stand, since their values were not judged.
  static let step4 = """
    ALTER TABLE strip ADD COLUMN common_temperatures TEXT NOT NULL DEFAULT '';
    CREATE INDEX strip_hour ON strip (date) WHERE hour IS NOT NULL;

    CREATE TABLE quality_limit (
      limit_name TEXT PRIMARY KEY,
      value REAL NOT NULL,
      unit TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The hours of daily extremes, and how many strips of which stations a day's sums come from.
  static let step5 = """
    ALTER TABLE daily_sum ADD COLUMN temperature_minimum_hour INTEGER;
    ALTER TABLE daily_sum ADD COLUMN temperature_maximum_hour INTEGER;

    CREATE TABLE daily_strips (
      date TEXT NOT NULL,
      station_ids TEXT NOT NULL,
      strip_count INTEGER NOT NULL,
      PRIMARY KEY (date, station_ids)
    ) STRICT, WITHOUT ROWID;
    """

  /// Hours found by comparison with the official record, and strips that are really those of another
  /// date.
  static let step6 = """
    CREATE TABLE hour_assignment (
      fingerprint TEXT NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      date TEXT NOT NULL CHECK (date(date) = date),
      hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
      strip_id TEXT NOT NULL CHECK (length(strip_id) = 16),
      same_count INTEGER NOT NULL,
      agreeing_count INTEGER NOT NULL,
      compared_count INTEGER NOT NULL,
      runner_up_count INTEGER NOT NULL,
      PRIMARY KEY (fingerprint, run_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX hour_assignment_run ON hour_assignment (run_id);

    ALTER TABLE strip ADD COLUMN redated_as INTEGER REFERENCES strip;
    CREATE INDEX strip_redated_as ON strip (redated_as) WHERE redated_as IS NOT NULL;

    ALTER TABLE run ADD COLUMN assigned_hour_count INTEGER NOT NULL DEFAULT 0;
    """
}
