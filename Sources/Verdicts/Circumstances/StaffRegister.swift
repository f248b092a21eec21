package import Records

/// The staff file: found by index number, else by e-mail, else by a name that only one row bears (SPEC 5.7, note 10).
package struct StaffRegister: Sendable {
    private var members: [StaffMember] = []
    private var byIndex: [IndexNumber: Int] = [:]
    private var byEmail: [[UInt8]: Int] = [:]
    private var byName: [HolderName: [Int]] = [:]

    package var isEmpty: Bool { members.isEmpty }

    package init() {}

    /// Reads `index_number,name,email,job_network,supervisor,uniformed`, any of them, in any order.
    /// - Throws: `ReadingFault` with the line of a row that cannot be understood.
    package init(_ table: CSVTable) throws {
        let columns = try CircumstanceColumns(
            table, known: ["index_number", "name", "email", "job_network", "supervisor", "uniformed"])
        for row in table.rows {
            let index = try columns.indexNumber(row, "index_number")
            let member = StaffMember(
                indexNumber: index, name: columns[row, "name"], email: columns[row, "email"],
                jobNetwork: columns[row, "job_network"]?.uppercased(), isSupervisor: try columns.answer(row, "supervisor"),
                isUniformed: try columns.answer(row, "uniformed"))
            guard member.indexNumber != nil || member.name != nil || member.email != nil else {
                throw ReadingFault(.circumstance("the row names nobody"), line: row.line)
            }
            try add(member, line: row.line)
        }
    }

    private mutating func add(_ member: StaffMember, line: Int) throws {
        let place = members.count
        if let index = member.indexNumber {
            guard byIndex.updateValue(place, forKey: IndexNumber(index)) == nil else {
                throw ReadingFault(.circumstance("the index number stands on an earlier row too"), line: line)
            }
        }
        if let email = member.email, byEmail.updateValue(place, forKey: EmailKey.fold(Array(email.utf8))) != nil {
            throw ReadingFault(.circumstance("the e-mail stands on an earlier row too"), line: line)
        }
        if let name = member.name { byName[HolderName(name), default: []].append(place) }
        members.append(member)
    }

    /// - Returns: nil for a place below 0.
    subscript(place: Int32) -> StaffMember? { place < 0 ? nil : members[Int(place)] }

    /// The place of the holder's row; -1 when none is found.
    func place(_ holder: StatedHolder) -> Int32 {
        if let index = holder.index, let place = byIndex[index] { return Int32(place) }
        if let email = holder.email, let place = byEmail[EmailKey.fold(email)] { return Int32(place) }
        if let name = holder.name, let places = byName[name], places.count == 1 { return Int32(places[0]) }
        return -1
    }

    /// The index number of a holder's row that was found by e-mail, where the holder states none.
    func indexNumber(_ holder: StatedHolder, at place: Int32) -> String? {
        guard holder.index == nil, let email = holder.email, byEmail[EmailKey.fold(email)] != nil else { return nil }
        return self[place]?.indexNumber
    }
}
