import Rulebook

/// The accepted certificates of index numbers and e-mail addresses, each in a list that begins with the last.
///
/// A long list is that of an address that many people share. Its last certificates are compared with one by one; of all the others only
/// those with the same name are found, so that no upload takes a time that grows as the square of its records.
struct AcceptedLists: ~Copyable, Sendable {
    private var certificates = BlockArray<AcceptedCertificate>()
    /// Those of long lists, by list, subject and name.
    private var ofLongLists = KeyTable()

    private static let longest = 128
    /// Stands for every name, and for none.
    private static let anyName: Int32 = -2

    func copied() -> AcceptedLists {
        var copy = AcceptedLists()
        copy.certificates = certificates.copied()
        copy.ofLongLists = ofLongLists.copied()
        return copy
    }

    /// What stands at the head of a list, to have it fetched.
    func touch(_ head: Int32) -> Int32 { head < 0 ? 0 : certificates[head].record }

    /// - Parameters:
    ///   - head: of the list; -1 for an empty one.
    ///   - list: a number that no other list has.
    ///   - name: the set of the holder's name; -1 without a name.
    /// - Returns: the new head.
    mutating func add(_ subject: AcceptedSubject, name: Int32, record: Int32, to head: Int32, list: UInt64) -> Int32 {
        let length = head < 0 ? 0 : Int(certificates[head].length)
        let certificate = AcceptedCertificate(
            record: record, name: name, next: head, subject: subject, length: UInt8(min(length + 1, 255)))
        let place = certificates.append(certificate)
        if length + 1 == Self.longest { keepAll(from: place, list) }
        if length + 1 > Self.longest { keep(certificate, list) }
        return place
    }

    private mutating func keepAll(from head: Int32, _ list: UInt64) {
        var next = head
        while next >= 0 {
            keep(certificates[next], list)
            next = certificates[next].next
        }
    }

    private mutating func keep(_ certificate: AcceptedCertificate, _ list: UInt64) {
        for name in [certificate.name, Self.anyName] {
            let key = Self.key(list, certificate.subject, name)
            if ofLongLists.find(key) < 0 { ofLongLists.insert(key, certificate.record) }
        }
    }

    private static func key(_ list: UInt64, _ subject: AcceptedSubject, _ name: Int32) -> UInt64 {
        ByteHash.shuffled(list ^ ByteHash.mix(subject.bits << 32 | UInt64(UInt32(bitPattern: name)))) | 1
    }

    /// The number of a record that was accepted for a subject under a name that agrees; nil when there is none.
    @inline(__always)
    func find(_ subject: AcceptedSubject, name: Int32, from head: Int32, list: UInt64, _ agree: (Int32, Int32) -> Bool) -> Int32?
    {
        var next = head
        var count = 0
        while next >= 0 {
            let certificate = certificates[next]
            if certificate.subject == subject, agree(certificate.name, name) { return certificate.record }
            next = certificate.next
            count += 1
            if count == Self.longest { return next < 0 ? nil : findInLongList(subject, name, list) }
        }
        return nil
    }

    private func findInLongList(_ subject: AcceptedSubject, _ name: Int32, _ list: UInt64) -> Int32? {
        for name in name < 0 ? [Self.anyName] : [name, -1] {
            let record = ofLongLists.find(Self.key(list, subject, name))
            if record >= 0 { return record }
        }
        return nil
    }
}
