import Records
import Rulebook

/// What earlier records of an upload mean for later ones: who was met, what was accepted, which numbers stood.
/// Keeps keys, not texts: at a million records some 65 bytes each, half of it for certificate numbers.
struct UploadMemory: ~Copyable, Sendable {
    private var places = RecordPlaces()
    private let register: HolderRegister
    // By place in the register.
    private var indexes = BlockArray<KnownIndex>()
    private var emails = BlockArray<KnownEmail>()
    /// Of the certificates accepted for a name that state no index number.
    private var names = BlockArray<KnownMarks>()
    private var namesOfIndexes = BlockArray<NameOfIndex>()
    private var accepted = AcceptedLists()
    /// The first certificate accepted for a name, a subject and what else its holder is told by.
    private var acceptedNames = KeyTable()
    private var numberPlaces = KeyTable()
    private var numbers = BlockArray<NumberedCertificate>()
    private var referred = KeyTable()
    /// What `lookAhead` has looked at, so that it is not left out as useless.
    private var touched: UInt64 = 0

    init(_ register: HolderRegister) { self.register = register }

    func copied() -> UploadMemory {
        var copy = UploadMemory(register)
        copy.places = places
        copy.indexes = indexes.copied()
        copy.emails = emails.copied()
        copy.names = names.copied()
        copy.namesOfIndexes = namesOfIndexes.copied()
        copy.accepted = accepted.copied()
        copy.acceptedNames = acceptedNames.copied()
        copy.numberPlaces = numberPlaces.copied()
        copy.numbers = numbers.copied()
        copy.referred = referred.copied()
        return copy
    }

    /// The number of a record in the upload.
    mutating func number(source: Int, position: Int32) -> Int32 { places.number(source: source, position: position) }

    // MARK: Looking ahead

    /// What the judging of some records will look at is looked at here for all of them, so that the memory is fetched for many at once
    /// and not for one after the other.
    mutating func lookAhead(_ records: ArraySlice<RecognisedRecord>) {
        for record in records {
            makeRoom(for: record.holder)
            if record.number != 0 { touched ^= numberPlaces.touch(record.number) }
            touched ^= touch(record.holder)
        }
        for record in records where record.holder.index >= 0 {
            let known = indexes[record.holder.index]
            touched ^= UInt64(truncatingIfNeeded: accepted.touch(known.accepted))
            if known.names >= 0 { touched ^= UInt64(truncatingIfNeeded: namesOfIndexes[known.names].first) }
        }
    }

    private func touch(_ holder: Holder) -> UInt64 {
        var touched: Int32 = 0
        if holder.index >= 0 { touched ^= indexes[holder.index].accepted }
        if holder.email >= 0 { touched ^= emails[holder.email].acceptedAlone }
        if holder.name >= 0 { touched ^= names[holder.name].hasAny ? 1 : 0 }
        return UInt64(truncatingIfNeeded: touched)
    }

    private mutating func makeRoom(for holder: Holder) {
        while indexes.count <= holder.index { _ = indexes.append(KnownIndex()) }
        while emails.count <= holder.email { _ = emails.append(KnownEmail()) }
        while names.count <= holder.name { _ = names.append(KnownMarks()) }
    }

    // MARK: Holders

    /// More names than anybody has: of an index number met with so many, a further one is not believed, whatever it is.
    private static let mostNames = 64

    /// A record with the same index number and a name that does not agree. Remembers the holder's name.
    /// - Parameter record: the number of the record that names the holder.
    mutating func otherName(than holder: Holder, record: Int32) -> EarlierRecord? {
        guard holder.index >= 0, holder.name >= 0 else { return nil }
        var next = indexes[holder.index].names
        while next >= 0 {
            let known = namesOfIndexes[next]
            if known.name == holder.name { return known.other < 0 ? nil : places.place(known.other) }
            next = known.next
        }
        let other = meet(holder, record)
        return other < 0 ? nil : places.place(other)
    }

    /// A name that is new to its index number: held against every other one.
    private mutating func meet(_ holder: Holder, _ record: Int32) -> Int32 {
        let last = indexes[holder.index].names
        var (count, other, next) = (0, Int32(-1), last)
        while next >= 0 {
            let known = namesOfIndexes[next]
            if !register.agree(known.name, holder.name) {
                if other < 0 { other = known.first }
                if known.other < 0 { namesOfIndexes[next].other = record }
            }
            count += 1
            next = known.next
        }
        guard count < Self.mostNames else { return other < 0 ? namesOfIndexes[last].first : other }
        indexes[holder.index].names = namesOfIndexes.append(
            NameOfIndex(name: holder.name, first: record, other: other, next: last))
        return other
    }

    /// Whether two holders are told apart: by index number, else by e-mail, else by name.
    private func isAnother(_ one: Holder, than other: Holder) -> Bool {
        if one.index >= 0, other.index >= 0 { return one.index != other.index }
        if one.email >= 0, other.email >= 0, one.email != other.email { return true }
        return !register.agree(one.name, other.name)
    }

    // MARK: Accepted certificates

    // Numbers that tell lists apart: an index number has one, an e-mail address has two.
    private static func list(index: Int32) -> UInt64 { UInt64(index) * 4 }
    private static func list(email: Int32, withIndex: Bool) -> UInt64 { UInt64(email) * 4 + (withIndex ? 2 : 1) }

    mutating func accept(_ course: CourseID, cycle: Int16, holder: Holder, record: Int32) {
        let subject = AcceptedSubject(course, cycle: cycle)
        if holder.index >= 0 {
            indexes[holder.index].marks.insert(course)
            indexes[holder.index].accepted = accepted.add(
                subject, name: holder.name, record: record, to: indexes[holder.index].accepted,
                list: Self.list(index: holder.index))
        }
        if holder.email >= 0 { acceptEmail(course, subject, holder, record) }
        if holder.name >= 0 { acceptName(course, subject, holder, record) }
    }

    private mutating func acceptEmail(_ course: CourseID, _ subject: AcceptedSubject, _ holder: Holder, _ record: Int32) {
        var known = emails[holder.email]
        known.marks.insert(course)
        let list = Self.list(email: holder.email, withIndex: holder.index >= 0)
        if holder.index >= 0 {
            known.acceptedWithIndex = accepted.add(
                subject, name: holder.name, record: record, to: known.acceptedWithIndex, list: list)
        } else {
            known.acceptedAlone = accepted.add(subject, name: holder.name, record: record, to: known.acceptedAlone, list: list)
        }
        emails[holder.email] = known
    }

    private mutating func acceptName(_ course: CourseID, _ subject: AcceptedSubject, _ holder: Holder, _ record: Int32) {
        if holder.index < 0 { names[holder.name].insert(course) }
        let key = Self.key(holder.name, subject, holder.means)
        if acceptedNames.find(key) < 0 { acceptedNames.insert(key, record) }
    }

    private static func key(_ name: Int32, _ subject: AcceptedSubject, _ means: Holder.Means) -> UInt64 {
        ByteHash.shuffled(UInt64(name) << 32 | subject.bits << 2 | UInt64(means.rawValue)) | 1
    }

    /// A certificate of the same holder for the same course, accepted earlier: equal index numbers, or equal e-mails where
    /// not both have an index number; names, where both are stated, agree.
    func acceptedBySameHolder(_ course: CourseID, cycle: Int16, holder: Holder) -> EarlierRecord? {
        let subject = AcceptedSubject(course, cycle: cycle)
        if holder.index >= 0, indexes[holder.index].marks.mayHold(course),
            let record = find(subject, holder, indexes[holder.index].accepted, Self.list(index: holder.index))
        {
            return places.place(record)
        }
        guard holder.email >= 0, emails[holder.email].marks.mayHold(course) else { return nil }
        let known = emails[holder.email]
        let record =
            find(subject, holder, known.acceptedAlone, Self.list(email: holder.email, withIndex: false))
            ?? (holder.index >= 0
                ? nil : find(subject, holder, known.acceptedWithIndex, Self.list(email: holder.email, withIndex: true)))
        return record.map { places.place($0) }
    }

    private func find(_ subject: AcceptedSubject, _ holder: Holder, _ head: Int32, _ list: UInt64) -> Int32? {
        accepted.find(subject, name: holder.name, from: head, list: list) { register.agree($0, $1) }
    }

    /// A certificate of a namesake for the same course, accepted earlier, where nothing tells the two apart: neither both index
    /// numbers nor both e-mails are known.
    func acceptedByNamesake(_ course: CourseID, cycle: Int16, holder: Holder) -> EarlierRecord? {
        guard holder.name >= 0, holder.index < 0 || names[holder.name].mayHold(course) else { return nil }
        let subject = AcceptedSubject(course, cycle: cycle)
        for means in Holder.Means.all where means.isDisjoint(with: holder.means) {
            let record = acceptedNames.find(Self.key(holder.name, subject, means))
            if record >= 0 { return places.place(record) }
        }
        return nil
    }

    // MARK: Referred records

    /// - Parameter day: of the record, as far as it tells; the same for equal records.
    mutating func refer(_ fingerprint: UInt64, _ day: Int32, holder: Holder, record: Int32) {
        if holder.index >= 0 {
            indexes[holder.index].marks.noteReferred(day)
        } else if holder.email >= 0 {
            emails[holder.email].marks.noteReferred(day)
        }
        if referred.find(fingerprint) < 0 { referred.insert(fingerprint, record) }
    }

    /// Whether a record of the holder was referred, as far as can be told without its fingerprint.
    func mayBeReferred(_ holder: Holder, _ day: Int32) -> Bool {
        if holder.index >= 0 { return indexes[holder.index].marks.mayBeReferred(day) }
        return holder.email >= 0 && emails[holder.email].marks.mayBeReferred(day)
    }

    func referred(_ fingerprint: UInt64) -> EarlierRecord? {
        let number = referred.find(fingerprint)
        return number < 0 ? nil : places.place(number)
    }

    // MARK: Certificate numbers

    /// The first record with the same number from the same issuer for another holder or another course.
    func numberReused(_ key: UInt64, holder: Holder, course: CourseID?) -> EarlierRecord? {
        var first: Int32 = .max
        numberPlaces.forEach(key) { place in
            let other = numbers[place]
            let isOtherCourse = course.map { other.course >= 0 && $0.index != other.course } ?? false
            if isOtherCourse || isAnother(holder, than: other.holder) { first = min(first, other.record) }
            return true
        }
        return first == .max ? nil : places.place(first)
    }

    /// A few different ones are enough to refer every later record of this number.
    private static let mostOfNumber = 8

    mutating func note(number key: UInt64, holder: Holder, course: CourseID?, record: Int32) {
        let certificate = NumberedCertificate(holder: holder, record: record, course: course?.index ?? -1)
        var count = 0
        var isKnown = false
        numberPlaces.forEach(key) { place in
            count += 1
            isKnown = numbers[place].holder == holder && numbers[place].course == certificate.course
            return !isKnown && count < Self.mostOfNumber
        }
        guard !isKnown, count < Self.mostOfNumber else { return }
        numberPlaces.insert(key, numbers.append(certificate))
    }
}
