public import Weather

/// What speaks for a strip and against it, in words.
public struct EvidenceNotes: Sendable {
  private let language: Language
  private let stations: StationCatalogue

  /// Notes in a language, with the names of these stations.
  public init(language: Language, stations: StationCatalogue) {
    self.language = language
    self.stations = stations
  }

  /// `2025-04-04, strip bb1ef9a1feb3cd4f`.
  public func heading(of strip: StripEvidence) -> String {
    let hour = strip.hour.map { language.text(ko: " \($0.hour)시", en: " \($0.hour):00 KST") }
    return "\(strip.date)\(hour ?? ""), " + language.text(ko: "날씨띠", en: "strip")
      + " \(strip.stripID)"
  }

  /// Whether the strip counts, and why; a line for each flag of its values, and for what each check
  /// that speaks against them held them against.
  public func judgement(of strip: StripEvidence) -> [String] {
    [state(of: strip), hour(of: strip)].compactMap(\.self) + flags(of: strip)
  }

  /// How the strip's time was found; nil where it was not.
  private func hour(of strip: StripEvidence) -> String? {
    guard let found = strip.hourFinding else { return nil }
    let agreement = language.text(
      ko: "기온을 공식 기록의 \(found.time)과 견주면 지점 \(found.comparedCount)곳 가운데 "
        + "\(found.agreeingCount)곳이 0.1 ℃ 안에서 맞고 \(found.sameCount)곳이 같습니다"
        + "(다음으로 맞는 시각은 \(found.runnerUpCount)곳; 작업 \(found.run)).",
      en: "\(found.agreeingCount) of \(found.comparedCount) stations agree to 0.1 ℃ with "
        + "\(found.time) in KMA's official record, \(found.sameCount) are the same "
        + "(\(found.runnerUpCount) agree with the next best hour; run \(found.run)).")
    guard strip.date != found.time.date else { return agreement }
    return agreement + " "
      + language.text(
        ko: "그 날짜의 값으로 집계합니다.", en: "The values count under that date.")
  }

  private func state(of strip: StripEvidence) -> String {
    let dates = strip.otherDates.map(\.description).joined(separator: ", ")
    if let found = strip.hourFinding, found.time.date != strip.date {
      return language.text(
        ko: "묵은 날씨띠: 이 날짜로는 집계하지 않습니다.",
        en: "Stale: it does not count under this date.")
    }
    switch strip.state {
    case .live:
      return language.text(ko: "살아 있는 날씨띠: 집계합니다.", en: "Live: it counts.")
    case .notChecked:
      return language.text(
        ko: "기온이 여덟 개가 안 되어 멈춘 것인지 알 수 없습니다: 집계합니다.",
        en: "Too few temperatures to tell whether it is frozen: it counts.")
    case .carriedOver:
      return language.text(
        ko: "\(dates)의 날씨띠가 자정을 넘겨 찍혔습니다: 집계하지 않습니다.",
        en: "The strip of \(dates), still printed after midnight: it does not count.")
    case .frozen:
      if let freeze = strip.freeze {
        return language.text(
          ko: "갱신 멈춤: 알려진 멈춤 \(freeze)의 기온입니다. 집계하지 않습니다.",
          en:
            "Frozen: its temperatures are those of the listed freeze \(freeze). It does not count.")
      }
      return language.text(
        ko: "갱신 멈춤: 같은 기온이 \(dates)에도 찍혔습니다. 집계하지 않습니다.",
        en: "Frozen: the same temperatures were printed under \(dates). It does not count.")
    }
  }

  private func flags(of strip: StripEvidence) -> [String] {
    QualityFlag.allCases.flatMap { flag -> [String] in
      let flagged = strip.observations.filter { $0.flags.contains(QualityFlags(flag)) }
      guard !flagged.isEmpty else { return [] }
      let names = flagged.map(\.stationID).uniqued().map { id in
        stations[id: id].map(language.name(of:)) ?? String(id)
      }
      let isOfAll = flagged.count == strip.observationCount && flagged.count > 1
      let whose =
        isOfAll ? language.text(ko: "모든 값", en: "all values") : names.joined(separator: ", ")
      return ["\(flag.rawValue) (\(whose)): \(flag.meaning(in: language))"]
        + details(of: flag, in: strip).map { "  " + $0 }
    }
  }

  /// What the check behind a flag held values against; the same for several values once.
  private func details(of flag: QualityFlag, in strip: StripEvidence) -> [String] {
    let text = FindingText(language: language, stations: stations)
    return strip.findings.filter { $0.verdict.flag == flag }.compactMap(text.details).uniqued()
  }

  /// Where the strip was seen: a line for a sighting, and lines for what is remarkable in it.
  ///
  /// - Parameter conflicts: the numbers of stations for which other sightings print another value.
  public func lines(of sighting: SightingEvidence, conflicts: Set<Int>) -> [String] {
    let source = sighting.source
    var place = [source.location]
    if let offset = source.recordOffset {
      let length = source.recordLength.map { language.text(ko: " \($0)바이트", en: ", \($0) bytes") }
      place.append(
        language.text(ko: "바이트 \(offset)부터", en: "record at byte \(offset)") + (length ?? ""))
    }
    if let url = source.url { place.append(url) }
    if let time = source.captureTime {
      place.append(language.text(ko: "수집 \(time)", en: "fetched \(time)"))
    }
    let range = sighting.range
    place.append(
      language.text(
        ko: "문서의 바이트 \(range.lowerBound)~\(range.upperBound - 1)",
        en: "bytes \(range.lowerBound) to \(range.upperBound - 1) of the page's text"))
    let runs = sighting.runs.map(String.init).joined(separator: ", ")
    place.append(
      language.text(ko: "작업 \(runs)", en: "\(sighting.runs.count == 1 ? "run" : "runs") \(runs)"))
    let repairs =
      sighting.repairs.total == 0
      ? nil : language.text(ko: "고쳐 읽은 것: ", en: "Repairs: ") + sighting.repairs.text
    let printed = sighting.observations.filter { conflicts.contains($0.stationID) }.map {
      language.text(ko: "여기 찍힌 값: ", en: "Printed here: ")
        + TerminalText.line(of: sighting.bytes(in: $0.rowRange))
    }
    return [place.joined(separator: "; ")]
      + ([repairs].compactMap(\.self) + printed).map { "  " + $0 }
      + sighting.rejections.map { "  " + line(of: $0) }
  }

  private func line(of rejection: Rejection) -> String {
    language.text(ko: "읽지 못한 줄", en: "Rejected")
      + " (\(rejection.reason.rawValue)): \(TerminalText.line(of: rejection.rawText))"
  }
}

extension QualityFlag {
  /// What the flag says of a value.
  public func meaning(in language: Language) -> String {
    switch self {
    case .stationFromOrder:
      language.text(
        ko: "줄에 이름이 없어 앞뒤 지점의 순서로 알아냈습니다.",
        en: "the row had no name; its place between two stations gave it.")
    case .dateFromCapture:
      language.text(
        ko: "날짜가 찍히지 않아 수집한 날짜를 썼습니다.",
        en: "no date was printed; it is that of the capture.")
    case .weekdayMismatch:
      language.text(
        ko: "찍힌 요일이 날짜와 맞지 않습니다. 집계하지 않습니다.",
        en: "the weekday printed is not that of the date. Such values do not count.")
    case .conditionOrderUnclear:
      language.text(
        ko: "날씨가 어느 지점의 것인지 알 수 없어 뺐습니다.",
        en: "it could not be told to which station a condition belongs; conditions were left out.")
    case .sentinelTemperature:
      language.text(
        ko: "'값 없음'을 뜻하는 숫자가 찍혔습니다.", en: "the number printed stands for 'no value'.")
    case .valueConflict:
      language.text(
        ko: "같은 날씨띠에 이 지점의 다른 값도 찍혔습니다. 집계하지 않습니다.",
        en: "the same strip was printed with another value. Such values do not count.")
    case .dateFarFromCapture:
      language.text(
        ko: "찍힌 날짜가 수집한 날짜보다 하루 넘게 앞섭니다. 집계하지 않습니다.",
        en: "the date printed is more than a day before that of the capture. Such values do not "
          + "count.")
    case .weekdayMissing:
      language.text(
        ko: "요일이 찍히지 않아 날짜를 확인할 수 없습니다.",
        en: "no weekday was printed, which would have proved the date.")
    case .dateAfterCapture:
      language.text(
        ko: "찍힌 날짜가 수집한 날짜보다 뒤입니다. 집계하지 않습니다.",
        en: "the date printed is later than that of the capture. Such values do not count.")
    case .partlyFrozen:
      language.text(
        ko: "기온 대부분이 다른 날짜에도 찍혔습니다. 집계하지 않습니다.",
        en: "most temperatures were printed under another date too. Such values do not count.")
    case .freezeSeason:
      language.text(
        ko: "이 형식의 날씨띠가 모두 멈춰 있던 기간이고, 살아 있음을 보이는 다른 날씨띠가 없습니다. 집계하지 않습니다.",
        en: "strips of this layout were all frozen at that time, and no other strip shows this one "
          + "to be live. Such values do not count.")
    case .range:
      language.text(
        ko: "이 위도에서 있을 수 없는 기온입니다. 집계하지 않습니다.",
        en: "no such temperature is possible at these latitudes. Such values do not count.")
    case .record:
      language.text(
        ko: "우리나라 기온 기록을 넘습니다. 집계하지 않습니다.",
        en: "the temperature is beyond Korea's records. Such values do not count.")
    case .zeros:
      language.text(
        ko: "모든 지점이 0.0입니다. 집계하지 않습니다.",
        en: "every station shows 0.0. Such values do not count.")
    case .spatial:
      language.text(
        ko: "주변 지점의 기온과 맞지 않습니다. 집계하지 않습니다.",
        en: "the temperature does not fit those of the stations around. Such values do not count.")
    case .companions:
      language.text(
        ko: "흔한 형식의 다른 지점들의 기온과 맞지 않습니다. 집계하지 않습니다.",
        en: "the temperature does not fit those of the other stations of the common layout. Such "
          + "values do not count.")
    case .step:
      language.text(
        ko: "몇 시간 사이에 있을 수 없이 뛰었다가 돌아옵니다. 집계하지 않습니다.",
        en: "the temperature leaps within hours, and back. Such values do not count.")
    case .persistence:
      language.text(
        ko: "주변이 움직이는 동안 여러 시간 그대로입니다. 집계하지 않습니다.",
        en: "the temperature stands still for hours while those around move. Such values do not "
          + "count.")
    case .redated:
      language.text(
        ko: "다른 날짜에 찍혔습니다. 날짜와 시각은 기상청 공식 기록과 견주어 찾았습니다.",
        en: "printed under other dates; date and hour were found in KMA's official record.")
    case .internal:
      language.text(
        ko: "날씨와 기온이 함께 있을 수 없습니다. 집계하지 않습니다.",
        en: "condition and temperature cannot go together. Such values do not count.")
    }
  }
}
