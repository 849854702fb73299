public import Weather

/// How many observations had each condition.
///
/// There are few conditions in one tally, so that a short list is quicker than a hash table.
public struct ConditionTally: Hashable, Sendable {
  /// The conditions with their counts, by class and label.
  public private(set) var counts: [Count] = []

  /// A condition with its count.
  public struct Count: Hashable, Sendable {
    /// The condition.
    public let key: ConditionKey
    /// How many observations had it.
    public internal(set) var count: Int

    /// A condition with its count.
    public init(key: ConditionKey, count: Int) {
      self.key = key
      self.count = count
    }
  }

  /// None counted yet.
  public init() {}

  /// The counts of conditions; nil where these do not ascend, each once.
  public init?(ascending counts: [Count]) {
    guard zip(counts, counts.dropFirst()).allSatisfy({ $0.key < $1.key }) else { return nil }
    self.counts = counts
  }

  /// Counts a condition so many times more.
  public mutating func add(_ key: ConditionKey, count: Int) {
    guard let place = counts.firstIndex(where: { $0.key >= key }) else {
      return counts.append(Count(key: key, count: count))
    }
    if counts[place].key == key {
      counts[place].count += count
    } else {
      counts.insert(Count(key: key, count: count), at: place)
    }
  }

  /// Adds another tally.
  public mutating func merge(_ other: borrowing ConditionTally) {
    if counts.isEmpty {
      counts = other.counts
      return
    }
    for index in addKnown(other.counts.span) {
      add(other.counts[index].key, count: other.counts[index].count)
    }
  }

  /// Adds the conditions of stations' days.
  mutating func add(_ parts: borrowing Span<SummaryPart>, at places: [Int]) {
    // The tally alone is named: a part as a whole would be copied, with the counts of what it refers to.
    for place in places { merge(parts[place].sum.conditions) }
  }

  /// Adds the counts of conditions that are counted already.
  ///
  /// - Returns: the places of all others, of which there are nearly never any.
  private mutating func addKnown(_ others: borrowing Span<Count>) -> [Int] {
    var missing: [Int] = []
    // Spans lend their elements, where an array's would be copied. Both ascend, so that what is looked
    // for lies behind what was found before, and keys need not be put in order.
    var known = counts.mutableSpan
    var place = 0
    for index in others.indices {
      while place < known.count, known[place].key != others[index].key { place += 1 }
      if place < known.count {
        known[place].count += others[index].count
      } else {
        missing.append(index)
        place = 0
      }
    }
    return missing
  }

  /// How many observations had a condition.
  public subscript(key: ConditionKey) -> Int {
    counts.first { $0.key == key }?.count ?? 0
  }

  /// How many observations had a condition of each class.
  public var byClass: [ConditionClass: Int] {
    counts.reduce(into: [:]) { $0[$1.key.conditionClass, default: 0] += $1.count }
  }
}

/// What a condition is counted as: its label and class.
public struct ConditionKey: Hashable, Sendable {
  /// The table's label, or the word printed where the table does not know it; nil where none was
  /// printed.
  public let label: String?
  /// The class.
  public let conditionClass: ConditionClass
  /// The place of the class among all.
  private let place: Int

  /// A condition by its label and class.
  public init(label: String?, conditionClass: ConditionClass) {
    self.label = label
    self.conditionClass = conditionClass
    place = ConditionClass.allCases.firstIndex(of: conditionClass) ?? 0
  }

  /// The key under which present weather is counted.
  public init(_ weather: PresentWeather?) {
    self.init(label: weather?.label, conditionClass: weather?.conditionClass ?? .unknown)
  }
}

extension ConditionKey {
  /// The place of the class is looked at first: texts are compared slowly.
  public static func == (left: ConditionKey, right: ConditionKey) -> Bool {
    left.place == right.place && left.label == right.label
  }
}

extension ConditionKey: Comparable {
  /// By class, in the order of the classes, then by label; none printed comes first.
  public static func < (left: ConditionKey, right: ConditionKey) -> Bool {
    if left.place != right.place { return left.place < right.place }
    guard let label = left.label, let other = right.label else {
      return left.label == nil && right.label != nil
    }
    return label < other
  }
}
