import Rulebook

/// Certificate numbers of earlier deliveries, each with the few certificates that bore it.
struct SeenNumbers: Sendable {
    private struct Certificate: BitwiseCopyable {
        let index: UInt64
        let email: UInt64
        let record: DeliveredRecord
        let firstWord: Int32
        /// The next one with the same number; -1 for none.
        var next: Int32 = -1
        let wordCount: UInt16
        /// -1 when it was not settled.
        let course: Int16
    }

    private var places: [UInt64: Int32] = [:]
    private var certificates: [Certificate] = []
    /// Of the names, end to end.
    private var words: [UInt32] = []

    var isEmpty: Bool { certificates.isEmpty }

    /// A few different ones are enough to refer every later record of this number.
    private static let mostOfNumber = 8

    /// - Parameter key: of number and issuer.
    mutating func add(_ key: UInt64, holder: KeyedHolder, course: CourseID?, _ record: DeliveredRecord) {
        let course = course?.index ?? -1
        guard var last = places[key] else {
            places[key] = append(holder, course, record)
            return
        }
        for count in 1...Self.mostOfNumber {
            let known = certificates[Int(last)]
            if known.course == course, self.holder(known) == holder { return }
            if known.next >= 0 { last = known.next } else if count == Self.mostOfNumber { return } else { break }
        }
        certificates[Int(last)].next = append(holder, course, record)
    }

    private mutating func append(_ holder: KeyedHolder, _ course: Int16, _ record: DeliveredRecord) -> Int32 {
        let place = Int32(certificates.count)
        certificates.append(
            Certificate(
                index: holder.index, email: holder.email, record: record, firstWord: Int32(words.count),
                wordCount: UInt16(holder.words.count), course: course))
        words.append(contentsOf: holder.words)
        return place
    }

    private func holder(_ certificate: Certificate) -> KeyedHolder {
        let first = Int(certificate.firstWord)
        return KeyedHolder(
            index: certificate.index, email: certificate.email, words: Array(words[first..<first + Int(certificate.wordCount)]))
    }

    /// The first certificate with the same number from the same issuer for another holder or another course.
    /// - Parameter holder: asked for only where the number was seen.
    func reuse(of key: UInt64, course: CourseID?, holder: () -> KeyedHolder) -> DeliveredRecord? {
        guard var place = places[key] else { return nil }
        let holder = holder()
        while place >= 0 {
            let other = certificates[Int(place)]
            let isOtherCourse = course.map { other.course >= 0 && $0.index != other.course } ?? false
            if isOtherCourse || holder.isAnother(than: self.holder(other)) { return other.record }
            place = other.next
        }
        return nil
    }
}
