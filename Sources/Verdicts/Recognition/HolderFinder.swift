import Records

/// Finds whose a record is. The index number is the record's own, else the request's, else that of the staff row with its e-mail.
struct HolderFinder: Sendable {
    private let staff: StaffRegister?
    private let requestIndex: [UInt8]?
    private let requestName: HolderName?

    init(_ circumstances: Circumstances) {
        staff = circumstances.staff.isEmpty ? nil : circumstances.staff
        requestIndex = circumstances.indexNumber.map { Array($0.utf8) }
        requestName = circumstances.name.map { HolderName($0) }
    }

    func find(_ record: CertificateRecord) -> FoundHolder {
        var found = FoundHolder(keys: HolderKeys(record))
        if found.keys.index == 0, let requestIndex { found.keys.index = HolderKeys.index(requestIndex.span) }
        if let staff { complete(&found, record, staff) }
        return found
    }

    private func complete(_ found: inout FoundHolder, _ record: CertificateRecord, _ staff: StaffRegister) {
        let stated = StatedHolder(
            index: (record[.indexNumber].map { Array($0.utf8) } ?? requestIndex).map { IndexNumber($0) },
            email: record[.email].map { Array($0.utf8) }, name: record[.holderName].map { HolderName($0) } ?? requestName)
        found.staff = staff.place(stated)
        if found.keys.index == 0, stated.index == nil, staff.isFoundByEmail(stated), let index = staff[found.staff]?.indexNumber {
            found.keys.index = HolderKeys.index(Array(index.utf8).span)
        }
    }
}
