import Weather

extension ParsedPage {
  /// So many known stations make a strip without a date line certain enough to take the capture's
  /// date.
  private static let stationsForCaptureDate = 8

  /// Adds what a list of rows holds that is a strip.
  mutating func add(
    _ list: RowList, _ page: borrowing Span<UInt8>, captureTime: UTCTime?, activeStations: [Int]
  ) {
    var flags: QualityFlags = []
    let date: CalendarDate
    if let line = list.date {
      guard let printed = line.date else {
        return reject(list, .impossibleDate, found: line.written, page)
      }
      date = printed
      if line.hasWrongWeekday { flags.formUnion(QualityFlags(.weekdayMismatch)) }
      if line.weekday == nil { flags.formUnion(QualityFlags(.weekdayMissing)) }
    } else {
      guard let captureTime, list.hasFooter,
        list.stationCount >= Self.stationsForCaptureDate
      else { return reject(list, .missingDate, found: "", page) }
      date = captureTime.dateInKorea
      flags.formUnion(QualityFlags(.dateFromCapture))
    }
    let assembly = StripAssembly(
      rows: list.rows, flags: flags, activeStations: activeStations, page: page)
    rejections += assembly.rejections
    let rawText = page.bytes(in: list.range)
    guard !assembly.observations.isEmpty else {
      return unreadStrips.append(UnreadStrip(byteRange: list.range, rawText: rawText))
    }
    strips.append(
      Strip(
        date: date, observations: assembly.observations, byteRange: list.range,
        rawText: rawText, repairs: list.repairs))
  }

  private mutating func reject(
    _ list: RowList, _ reason: Rejection.Reason, found: String, _ page: borrowing Span<UInt8>
  ) {
    let rawText = page.bytes(in: list.range)
    unreadStrips.append(UnreadStrip(byteRange: list.range, rawText: rawText))
    rejections.append(
      Rejection(reason: reason, found: found, range: list.range, rawText: rawText))
  }
}

extension RowList {
  /// How many stations the rows name.
  fileprivate var stationCount: Int {
    let ids = rows.compactMap { row -> Int? in
      guard case .station(let id, _, _) = row.label else { return nil }
      return id
    }
    return Set(ids).count
  }

  /// What had to be repaired to read the rows.
  fileprivate var repairs: RepairCounts {
    var repairs = RepairCounts()
    for row in rows { repairs.merge(row.repairs) }
    return repairs
  }
}
