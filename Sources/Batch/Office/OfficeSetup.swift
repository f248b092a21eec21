import Glibc
import Ledger
import Records

/// Makes an office, or finds it whole. A damaged one is named and left alone: what is missing may be in a backup.
package struct OfficeSetup {
    package enum Outcome: Equatable {
        case made, whole
    }

    private let office: OfficeFolder
    private let ledger: String

    /// - Parameter ledger: where the ledger lies, or will lie.
    package init(_ office: OfficeFolder, ledger: String) {
        self.office = office
        self.ledger = ledger
    }

    /// The ledger is made last: an office that has one had everything else.
    /// - Throws: `UnsoundOffice`; `LedgerFault`.
    package func run() throws -> Outcome {
        if try exists(ledger) { return try check() }
        let names = try names(in: office.path)
        try refuseWhatWasAtWork(names ?? [])
        try refuseOtherUse(names ?? [])
        if names == nil { try make(office.path) }
        for part in OfficePart.allCases where try !exists(office.path(of: part)) { try make(office.path(of: part)) }
        try refuse(office.faults())
        try Ledger.create(path: ledger)
        return .made
    }

    private func check() throws -> Outcome {
        try refuse(office.faults())
        try Ledger(path: ledger).checkIntegrity()
        return .whole
    }

    // MARK: What is refused

    private func refuse(_ faults: [OfficeFault]) throws {
        if !faults.isEmpty { throw UnsoundOffice(faults: faults) }
    }

    /// A missing ledger is never made anew where anything was received.
    private func refuseWhatWasAtWork(_ names: [String]) throws {
        let remains = names.sorted().map { "\(office.path)/\($0)" }.first { $0.hasPrefix(ledger) && !isUnfinished($0) }
        if let remains { try refuse([.ledgerGone(ledger: ledger, beside: remains)]) }
        for part in OfficePart.allCases where part != .inbox {
            let path = office.path(of: part)
            if try self.names(in: path)?.isEmpty == false { try refuse([.ledgerGone(ledger: ledger, beside: path)]) }
        }
    }

    /// What a stopped setup left behind is no other use, and a file system of its own has `lost+found`.
    private func refuseOtherUse(_ names: [String]) throws {
        let known = OfficePart.allCases.map(\.rawValue) + ["lost+found"]
        let other = names.sorted().first { !known.contains($0) && !isUnfinished("\(office.path)/\($0)") }
        if let other { try refuse([.otherUse(path: office.path, name: other)]) }
    }

    private func isUnfinished(_ path: String) -> Bool { path.hasPrefix("\(ledger).new-") }

    // MARK: The file system

    private func exists(_ path: String) throws -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return true }
        if errno != ENOENT, errno != ENOTDIR { try refuse([.storage(path: path, SystemFailure())]) }
        return false
    }

    /// - Returns: nil where there is no such folder.
    private func names(in path: String) throws -> [String]? {
        guard let folder = opendir(path) else {
            if errno == ENOTDIR { try refuse([.notAFolder(path: path)]) }
            if errno != ENOENT { try refuse([.storage(path: path, SystemFailure())]) }
            return nil
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }
    }

    private func make(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 else { return try refuse([.storage(path: path, SystemFailure())]) }
    }
}
