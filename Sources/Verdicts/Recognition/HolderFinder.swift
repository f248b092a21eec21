package import Records

/// Finds whose a record is, as judging holds it to be. The index number is the record's own, else the request's, else that of the
/// staff row with its e-mail.
package struct HolderFinder: Sendable {
    private let staff: StaffRegister?
    private let requestIndex: [UInt8]?
    private let requestName: HolderName?
    private let requestNameText: String?

    package init(_ circumstances: Circumstances) {
        staff = circumstances.staff.isEmpty ? nil : circumstances.staff
        requestIndex = circumstances.indexNumber.map { Array($0.utf8) }
        requestName = circumstances.name.map { HolderName($0) }
        requestNameText = circumstances.name
    }

    func find(_ record: CertificateRecord) -> FoundHolder {
        var found = FoundHolder(keys: HolderKeys(record))
        if found.keys.index == 0, let requestIndex { found.keys.index = HolderKeys.index(requestIndex.span) }
        if let staff { complete(&found, record, staff) }
        return found
    }

    private func complete(_ found: inout FoundHolder, _ record: CertificateRecord, _ staff: StaffRegister) {
        let stated = stated(record)
        found.staff = staff.place(stated)
        if found.keys.index == 0, let index = staff.indexNumber(stated, at: found.staff) {
            found.keys.index = HolderKeys.index(Array(index.utf8).span)
        }
    }

    private func stated(_ record: CertificateRecord) -> StatedHolder {
        StatedHolder(
            index: (record[.indexNumber].map { Array($0.utf8) } ?? requestIndex).map { IndexNumber($0) },
            email: record[.email].map { Array($0.utf8) }, name: record[.holderName].map { HolderName($0) } ?? requestName)
    }

    // MARK: In words, for those who keep what was judged

    /// The text of the index number that counts, with any leading zeros.
    package func indexNumber(of record: CertificateRecord) -> String? {
        if let own = record[.indexNumber] { return own }
        if let requestIndex { return String(decoding: requestIndex, as: UTF8.self) }
        guard let staff else { return nil }
        let stated = stated(record)
        return staff.indexNumber(stated, at: staff.place(stated))
    }

    package func email(of record: CertificateRecord) -> String? { record[.email] }

    /// As stated, else the request's.
    package func name(of record: CertificateRecord) -> String? { record[.holderName] ?? requestNameText }
}
