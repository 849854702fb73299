internal import Weather

extension RunCounts {
  /// The columns of the table `run` that hold a count each, and what they count. Rejections, which
  /// are counted by reason, are left out.
  static var columns: [(name: String, value: WritableKeyPath<RunCounts, Int>)] {
    [
      ("input_count", \.inputCount), ("page_count", \.pageCount),
      ("page_without_strip_count", \.pagesWithoutStrip), ("strip_count", \.stripCount),
      ("new_strip_count", \.newStripCount), ("seen_before_count", \.seenBeforeCount),
      ("frozen_strip_count", \.frozenStripCount),
      ("carried_over_strip_count", \.carriedOverStripCount),
      ("observation_count", \.observationCount), ("damaged_part_count", \.damagedPartCount),
      ("skipped_count", \.skippedCount), ("invalid_page_count", \.pagesWithInvalidBytes),
      ("failure_count", \.failureCount), ("unchanged_input_count", \.unchangedInputCount),
      ("copied_input_count", \.copiedInputCount), ("grown_input_count", \.grownInputCount),
      ("assigned_hour_count", \.assignedHourCount),
    ]
  }
}
