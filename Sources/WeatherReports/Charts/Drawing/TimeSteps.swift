import Weather
import WeatherAnalysis

/// Days put together to steps as long as a drawing can show, each with its lowest and highest value and
/// the mean of its days' means.
struct TimeSteps {
  /// How many days a step has.
  let daysAStep: Int
  /// How many steps the whole time has, with values or without.
  let count: Int
  /// The steps with values, ascending.
  let steps: [Step]

  /// Some days one after another.
  struct Step: Hashable {
    /// The place among all steps, from 0.
    let index: Int
    /// Tenths of a degree.
    var minimum: Int
    /// Tenths of a degree.
    var maximum: Int
    /// The sum of the days' means, in thousandths of a degree.
    fileprivate var thousandths: Int
    fileprivate var dayCount: Int

    /// The mean of the days' means, in tenths of a degree.
    var mean: Double { Double(thousandths) / Double(dayCount) / 100 }
  }

  /// The steps of days within a time.
  init(_ days: some Sequence<SeriesDay>, in dates: ClosedRange<CalendarDate>, daysAStep: Int) {
    let first = dates.lowerBound.dayNumber
    self.daysAStep = daysAStep
    count = (dates.upperBound.dayNumber - first) / daysAStep + 1
    var steps: [Step] = []
    for day in days where dates.contains(day.date) {
      guard let temperatures = day.temperatures else { continue }
      let index = (day.date.dayNumber - first) / daysAStep
      let mean = temperatures.mean
      let step = Step(
        index: index, minimum: temperatures.minimum.tenthsOfCelsius,
        maximum: temperatures.maximum.tenthsOfCelsius,
        thousandths: FixedPoint.roundedQuotient(mean.numerator, mean.denominator), dayCount: 1)
      if steps.last?.index == index {
        steps[steps.count - 1].add(step)
      } else {
        steps.append(step)
      }
    }
    self.steps = steps
  }

  /// How many days a step needs so that there are no more steps than fit: a day, a week, or a multiple
  /// of weeks.
  static func daysAStep(dayCount: Int, atMost count: Int) -> Int {
    if dayCount <= count { return 1 }
    let weeks = (dayCount + count * 7 - 1) / (count * 7)
    return weeks * 7
  }

  /// Steps that follow one another without a gap.
  var runs: [ArraySlice<Step>] {
    var runs: [ArraySlice<Step>] = []
    var start = steps.startIndex
    for index in steps.indices where index > start {
      if steps[index].index != steps[index - 1].index + 1 {
        runs.append(steps[start..<index])
        start = index
      }
    }
    return steps.isEmpty ? [] : runs + [steps[start...]]
  }

  /// The lowest and highest value; nil where there is none.
  var range: ClosedRange<Int>? {
    guard let low = steps.map(\.minimum).min(), let high = steps.map(\.maximum).max() else {
      return nil
    }
    return low...high
  }

  /// What a step is, in words.
  func name(in language: Language) -> String {
    switch daysAStep {
    case 1: language.text(ko: "하루", en: "a day")
    case 7: language.text(ko: "한 주", en: "a week")
    default: language.text(ko: "\(daysAStep)일", en: "\(daysAStep) days")
    }
  }
}

extension TimeSteps.Step {
  fileprivate mutating func add(_ other: TimeSteps.Step) {
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    thousandths += other.thousandths
    dayCount += other.dayCount
  }
}
