import Records
import Rulebook

/// What earlier records of an upload mean for later ones: who was met, what was accepted, which numbers stood.
/// Keeps keys, not texts: at a million records some 70 bytes each, most of it for holders and certificate numbers.
struct UploadMemory: Sendable {
    private var places = RecordPlaces()
    private var holders = BlockArray<KnownHolder>()
    private var accepted = BlockArray<AcceptedCertificate>()
    private var numbered = BlockArray<NumberedCertificate>()
    private var referred = KeyTable()
    /// By set of a name's words: the courses accepted for holders of that name, those told and those not.
    private var acceptedByName: [UInt64] = []
    private var names = NameSets()
    // Lists of holders, each found by what its holders have in common.
    private var byIdentity = SlotTable()
    private var byKey = SlotTable()
    private var byEmailWithIndex = SlotTable()
    private var byName = SlotTable()
    private var byNumber = SlotTable()
    /// The holder of every record that names nobody.
    private var unnamed: Int32 = -1

    /// Looks at where the judging of some records will look, so that the memory is fetched for all of them at once and not for one
    /// after the other. Changes nothing.
    func lookAhead(_ keys: ArraySlice<HolderKeys>, numbers: ArraySlice<UInt64>) {
        guard holders.count > 4_000 else { return }
        var touched: Int32 = 0
        for number in numbers where number != 0 { touched ^= byNumber.touch(ByteHash.mix(number)) }
        for key in keys {
            if key.email != 0 { touched ^= byKey.touch(ByteHash.mix(key.email)) }
            if key.name != 0 { touched ^= names.touch(key.name) }
            let place = key.first == 0 ? 0 : byIdentity.touch(key.hashed)
            if place > 0 { touched ^= holders[place - 1].first }
        }
        withExtendedLifetime(touched) {}
    }

    // MARK: Holders

    /// The number of a record in the upload.
    mutating func number(source: Int, position: Int32) -> Int32 { places.number(source: source, position: position) }

    subscript(holder: Int32) -> KnownHolder { holders[holder] }

    /// The holder of a record, met before or new.
    mutating func holder(_ keys: HolderKeys, of record: CertificateRecord, number: Int32) -> Int32 {
        if keys.first == 0, unnamed >= 0 { return unnamed }
        let known = byIdentity.find(keys.hashed) { holders[$0].keys == keys }
        if known >= 0 { return known }
        let name = record.states(.holderName) ? names.set(record.text(.holderName), key: keys.name) : -1
        let holder = holders.append(KnownHolder(keys: keys, name: name, first: number))
        if keys.first == 0 { unnamed = holder } else { link(holder) }
        return holder
    }

    /// Holders of one index number; of one e-mail, those without an index number; of one name, those with neither.
    private func list(_ key: UInt64) -> Int32 {
        key == 0 ? -1 : byKey.find(ByteHash.mix(key)) { holders[$0].keys.first == key }
    }

    /// Holders of one e-mail that have an index number too.
    private func listWithIndex(email: UInt64) -> Int32 {
        byEmailWithIndex.find(ByteHash.mix(email)) { holders[$0].keys.email == email }
    }

    /// Holders of one name: those told by index number and e-mail, or those who are not.
    private func list(name: Int32, isTold: Bool) -> Int32 {
        byName.find(Self.hash(name, isTold)) { holders[$0].name == name && holders[$0].isTold == isTold }
    }

    private static func hash(_ name: Int32, _ isTold: Bool) -> UInt64 { ByteHash.mix(UInt64(name) << 1 | (isTold ? 1 : 0)) }

    /// Puts a new holder at the head of the lists that it belongs to.
    private mutating func link(_ holder: Int32) {
        let own = holders[holder]
        var (byKeyNext, byEmailNext, byNameNext): (Int32, Int32, Int32) = (-1, -1, -1)
        _ = byIdentity.put(holder, hash: own.keys.hashed, matches: { _ in false }, rehash: { holders[$0].keys.hashed })
        if own.keys.first != 0 {
            byKeyNext = byKey.put(
                holder, hash: ByteHash.mix(own.keys.first), matches: { holders[$0].keys.first == own.keys.first },
                rehash: { ByteHash.mix(holders[$0].keys.first) })
        }
        if own.isTold {
            byEmailNext = byEmailWithIndex.put(
                holder, hash: ByteHash.mix(own.keys.email), matches: { holders[$0].keys.email == own.keys.email },
                rehash: { ByteHash.mix(holders[$0].keys.email) })
        }
        if own.name >= 0 {
            byNameNext = byName.put(
                holder, hash: Self.hash(own.name, own.isTold),
                matches: { holders[$0].name == own.name && holders[$0].isTold == own.isTold },
                rehash: { Self.hash(holders[$0].name, holders[$0].isTold) })
        }
        holders[holder].nextByKey = byKeyNext
        holders[holder].nextByEmail = byEmailNext
        holders[holder].nextByName = byNameNext
    }

    private func namesAgree(_ one: KnownHolder, _ other: KnownHolder) -> Bool {
        one.name < 0 || other.name < 0 || names.agree(one.name, other.name)
    }

    /// The last holder met with the same index number and a name that does not agree.
    func otherName(than holder: Int32) -> EarlierRecord? {
        let own = holders[holder]
        guard own.keys.index != 0, own.name >= 0 else { return nil }
        var next = list(own.keys.first)
        while next >= 0 {
            let other = holders[next]
            if next != holder, !namesAgree(own, other) { return places.place(other.first) }
            next = other.nextByKey
        }
        return nil
    }

    /// Whether two holders are told apart: by index number, else by e-mail, else by name.
    private func isAnother(_ one: KnownHolder, than other: KnownHolder) -> Bool {
        if one.keys.index != 0, other.keys.index != 0 { return one.keys.index != other.keys.index }
        if one.keys.email != 0, other.keys.email != 0, one.keys.email != other.keys.email { return true }
        return !namesAgree(one, other)
    }

    // MARK: Accepted certificates

    mutating func accept(_ course: CourseID, cycle: Int16, holder: Int32, record: Int32) {
        let place = accepted.append(
            AcceptedCertificate(course: course.index, cycle: cycle, record: record, next: holders[holder].accepted))
        holders[holder].accepted = place
        holders[holder].acceptedCourses |= Self.bit(course)
        let name = Int(holders[holder].name)
        guard name >= 0 else { return }
        if acceptedByName.count <= name * 2 + 1 {
            acceptedByName.append(contentsOf: repeatElement(0, count: name * 2 + 2 - acceptedByName.count))
        }
        acceptedByName[name * 2 + (holders[holder].isTold ? 1 : 0)] |= Self.bit(course)
    }

    private static func bit(_ course: CourseID) -> UInt64 { 1 << (UInt64(course.index) & 63) }

    private func accepted(_ course: CourseID, cycle: Int16, by holder: KnownHolder) -> EarlierRecord? {
        guard holder.acceptedCourses & Self.bit(course) != 0 else { return nil }
        var next = holder.accepted
        while next >= 0 {
            let certificate = accepted[next]
            if certificate.course == course.index, certificate.cycle == cycle { return places.place(certificate.record) }
            next = certificate.next
        }
        return nil
    }

    /// A certificate of the same holder for the same course, accepted earlier: equal index numbers, or equal e-mails where
    /// not both have an index number; names, where both are stated, agree.
    func acceptedBySameHolder(_ course: CourseID, cycle: Int16, holder: Int32) -> EarlierRecord? {
        let own = holders[holder]
        if own.keys.index != 0, let record = accepted(course, cycle, own, list(own.keys.first), isByKey: true) { return record }
        guard own.keys.email != 0 else { return nil }
        if let record = accepted(course, cycle, own, list(own.keys.email), isByKey: true) { return record }
        guard own.keys.index == 0 else { return nil }
        return accepted(course, cycle, own, listWithIndex(email: own.keys.email), isByKey: false)
    }

    private func accepted(
        _ course: CourseID, _ cycle: Int16, _ own: KnownHolder, _ list: Int32, isByKey: Bool
    ) -> EarlierRecord? {
        var next = list
        while next >= 0 {
            let other = holders[next]
            if let record = accepted(course, cycle: cycle, by: other), namesAgree(own, other) { return record }
            next = isByKey ? other.nextByKey : other.nextByEmail
        }
        return nil
    }

    /// A certificate of a namesake for the same course, accepted earlier, where nothing tells the two apart.
    func acceptedByNamesake(_ course: CourseID, cycle: Int16, holder: Int32) -> EarlierRecord? {
        let own = holders[holder]
        guard own.name >= 0 else { return nil }
        if let record = accepted(course, cycle, byNamesakeOf: own, told: false) { return record }
        return own.isTold ? nil : accepted(course, cycle, byNamesakeOf: own, told: true)
    }

    private func accepted(_ course: CourseID, _ cycle: Int16, byNamesakeOf own: KnownHolder, told: Bool) -> EarlierRecord? {
        let place = Int(own.name) * 2 + (told ? 1 : 0)
        guard place < acceptedByName.count, acceptedByName[place] & Self.bit(course) != 0 else { return nil }
        var next = list(name: own.name, isTold: told)
        while next >= 0 {
            let other = holders[next]
            let bothHaveIndex = own.keys.index != 0 && other.keys.index != 0
            let bothHaveEmail = own.keys.email != 0 && other.keys.email != 0
            if !bothHaveIndex, !bothHaveEmail, let record = accepted(course, cycle: cycle, by: other) { return record }
            next = other.nextByName
        }
        return nil
    }

    // MARK: Referred records

    mutating func refer(_ fingerprint: UInt64, holder: Int32, record: Int32) {
        holders[holder].hasReferred = true
        if referred.find(fingerprint) < 0 { referred.insert(fingerprint, record) }
    }

    func referred(_ fingerprint: UInt64) -> EarlierRecord? {
        let number = referred.find(fingerprint)
        return number < 0 ? nil : places.place(number)
    }

    // MARK: Certificate numbers

    private func list(number key: UInt64) -> Int32 { byNumber.find(ByteHash.mix(key)) { numbered[$0].key == key } }

    /// The first record with the same number from the same issuer for another holder or another course.
    func numberReused(_ key: UInt64, holder: Int32, course: CourseID?) -> EarlierRecord? {
        var found: Int32?
        var next = list(number: key)
        while next >= 0 {
            let other = numbered[next]
            let isOtherCourse = course.map { other.course >= 0 && $0.index != other.course } ?? false
            if isOtherCourse || (other.holder != holder && isAnother(holders[holder], than: holders[other.holder])) {
                found = other.record
            }
            next = other.next
        }
        return found.map { places.place($0) }
    }

    mutating func note(number key: UInt64, holder: Int32, course: CourseID?, record: Int32) {
        let known = list(number: key)
        var next = known
        // A few different ones are enough to refer every later record of this number.
        for _ in 0..<8 {
            guard next >= 0 else { break }
            if numbered[next].holder == holder, numbered[next].course == course?.index ?? -1 { return }
            next = numbered[next].next
        }
        guard next < 0 else { return }
        let certificate = numbered.append(
            NumberedCertificate(key: key, holder: holder, record: record, next: known, course: course?.index ?? -1))
        _ = byNumber.put(
            certificate, hash: ByteHash.mix(key), matches: { numbered[$0].key == key }, rehash: { ByteHash.mix(numbered[$0].key) }
        )
    }
}
