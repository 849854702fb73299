public import Weather

extension [ReportColumn] {
  /// The columns with headings for people, in a language; those without one keep the field's name.
  public func titled(in language: Language) -> [ReportColumn] {
    map { column in
      guard let title = fieldTitles[column.name] else { return column }
      return ReportColumn(
        column.name, title: language.text(ko: title.korean, en: title.english),
        isNumeric: column.isNumeric)
    }
  }
}

/// The headings of fields that tables print as files do.
private let fieldTitles: [String: (korean: String, english: String)] = [
  "aliases": ("다른 이름", "Other names"),
  "capture_time": ("수집 시각", "Capture time"),
  "captures_a_day": ("하루 수집", "Captures a day"),
  "class": ("분류", "Class"),
  "cloud_tenths": ("구름양(10분)", "Cloud, tenths"),
  "condition": ("날씨", "Condition"),
  "condition_class": ("날씨 분류", "Condition class"),
  "counted": ("집계", "Counted"),
  "date": ("표시 날짜", "Strip date"),
  "days": ("일수", "Days"),
  "elevation_m": ("해발 m", "Elevation m"),
  "first_seen": ("처음 찍힌 날", "First seen"),
  "flags": ("품질 표지", "Flags"),
  "freeze": ("멈춘 값", "Freeze"),
  "hour": ("시각", "Hour"),
  "hour_basis": ("시각 근거", "Hour known by"),
  "kma_icon": ("기상청 아이콘", "KMA icon"),
  "label": ("날씨", "Condition"),
  "label_en": ("날씨(영어)", "In English"),
  "last_seen": ("마지막 찍힌 날", "Last seen"),
  "latitude": ("위도", "Latitude"),
  "longitude": ("경도", "Longitude"),
  "maximum_too_low_c": ("최고 낮음 ℃", "Maximum too low ℃"),
  "mean_off_c": ("평균 차 ℃", "Mean off ℃"),
  "minimum_too_high_c": ("최저 높음 ℃", "Minimum too high ℃"),
  "month": ("달", "Month"),
  "name_en": ("지점(영어)", "Station in English"),
  "name_ko": ("지점", "Station"),
  "province": ("시도", "Province"),
  "province_en": ("시도(영어)", "Province in English"),
  "province_ko": ("시도", "Province"),
  "quality": ("품질", "Quality"),
  "record_offset": ("기록 위치", "Record offset"),
  "record_start": ("관측 시작", "Record start"),
  "region": ("지역", "Region"),
  "region_en": ("지역(영어)", "Region in English"),
  "region_ko": ("지역", "Region"),
  "reports_weather": ("비·눈·안개", "Reports weather"),
  "row_offset": ("줄 위치", "Row offset"),
  "sightings": ("발견", "Sightings"),
  "source": ("출처", "Source"),
  "station": ("지점", "Station"),
  "station_en": ("지점(영어)", "Station in English"),
  "station_id": ("지점 번호", "Number"),
  "status": ("상태", "Status"),
  "strip_id": ("날씨띠", "Strip"),
  "temperature_c": ("기온 ℃", "Air temperature ℃"),
  "true_date": ("제 날짜", "True date"),
  "true_hour": ("제 시각", "True hour"),
  "url": ("주소", "Address"),
  "variants": ("다른 표기", "Other spellings"),
  "wmo_4677": ("WMO 4677", "WMO 4677"),
  "wmo_id": ("WMO 번호", "WMO number"),
]
