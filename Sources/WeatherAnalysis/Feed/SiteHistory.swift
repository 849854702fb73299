public import Weather

/// How many strips were seen on each site under each date.
public struct SiteHistory: Hashable, Sendable {
  private var sites: [String: [CalendarDate: Count]] = [:]

  /// How many strips were seen.
  public struct Count: Hashable, Sendable {
    /// Those that count.
    public var counted = 0
    /// Those that are frozen or carried over.
    public var leftOut = 0
    /// All.
    public var total: Int { counted + leftOut }

    /// So many strips.
    public init(counted: Int = 0, leftOut: Int = 0) {
      self.counted = counted
      self.leftOut = leftOut
    }
  }

  /// Nothing noted yet.
  public init() {}

  /// Notes a strip seen on a site.
  public mutating func note(_ site: String, on date: CalendarDate, isCounted: Bool) {
    if isCounted {
      sites[site, default: [:]][date, default: Count()].counted += 1
    } else {
      sites[site, default: [:]][date, default: Count()].leftOut += 1
    }
  }

  /// The sites, those with the most strips first, then by the bytes of their names.
  public var names: [String] {
    sites.keys.map { (name: $0, count: total(of: $0).total) }.sorted { left, right in
      left.count == right.count
        ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.count > right.count
    }.map(\.name)
  }

  /// How many strips were seen on a site, all dates together.
  public func total(of site: String) -> Count {
    (sites[site] ?? [:]).values.reduce(into: Count()) { sum, count in
      sum.counted += count.counted
      sum.leftOut += count.leftOut
    }
  }

  /// A site's dates with strips, ascending, and how many they are.
  public func days(of site: String) -> [(date: CalendarDate, count: Count)] {
    (sites[site] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The site of a page: the host of its address, else its folder; an archive that states no address
  /// is a site of its own.
  public static func name(location: String, url: String?, isInArchive: Bool) -> String {
    if let host = host(of: url ?? "") ?? host(of: location) { return host }
    if isInArchive { return location }
    let bytes = Array(location.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return location == "-" ? location : "."
    }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The host of an address, without user and port, in small letters; nil where it is none.
  private static func host(of address: String) -> String? {
    let bytes = Array(address.utf8)
    let mark = Array("://".utf8)
    guard
      let start = (0..<max(0, min(bytes.count - mark.count, 16))).first(where: {
        Array(bytes[$0..<$0 + mark.count]) == mark
      }), start > 0
    else { return nil }
    let rest = bytes[(start + mark.count)...]
    let ends = Set("/?#".utf8)
    var host = rest.prefix { !ends.contains($0) }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if let colon = host.lastIndex(of: UInt8(ascii: ":")),
      host[(colon + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
    {
      host = host[..<colon]
    }
    return host.isEmpty ? nil : String(decoding: host, as: UTF8.self).lowercased()
  }
}
