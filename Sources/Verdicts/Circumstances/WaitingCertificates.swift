import Rulebook

/// Certificates of earlier deliveries that wait for a clerk: of each person and course the first, and the first of each cycle.
struct WaitingCertificates: Sendable {
    private var records: [UInt64: DeliveredRecord] = [:]

    // What stands in a key for the year of a cycle.
    private static let anyCycle: Int16 = -1
    private static let unknownCycle: Int16 = -2

    var isEmpty: Bool { records.isEmpty }

    /// - Parameters:
    ///   - cycle: the year in which it begins, 0 for a course that is taken once, nil when it is not known.
    ///   - index: the key of an index number.
    mutating func add(_ course: CourseID, cycle: Int16?, index: UInt64, _ record: DeliveredRecord) {
        insert(Self.key(course, Self.anyCycle, index), record)
        if cycle != 0 { insert(Self.key(course, cycle ?? Self.unknownCycle, index), record) }
    }

    private mutating func insert(_ key: UInt64, _ record: DeliveredRecord) {
        if records[key] == nil { records[key] = record }
    }

    /// A certificate of the same person and course; of a yearly one in the same cycle, or where the cycle of either is not known.
    /// - Parameters: as those of `add`.
    func find(_ course: CourseID, cycle: Int16?, index: UInt64) -> DeliveredRecord? {
        guard let cycle, cycle != 0 else { return records[Self.key(course, Self.anyCycle, index)] }
        return records[Self.key(course, cycle, index)] ?? records[Self.key(course, Self.unknownCycle, index)]
    }

    private static func key(_ course: CourseID, _ cycle: Int16, _ index: UInt64) -> UInt64 {
        ByteHash.mix(index ^ ByteHash.shuffled(UInt64(course.index) << 16 | UInt64(UInt16(bitPattern: cycle))))
    }
}
