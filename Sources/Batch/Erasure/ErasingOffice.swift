import Foundation
package import Ledger
import Records
package import Rulebook

/// An office from which something is erased: locked meanwhile, as by a run.
///
/// 1. ledger    in one transaction, which also asks for the reports to be made again
/// 2. files     the bytes of what is erased there (`ErasedFiles`)
/// 3. reports   anew, from what is left
///
/// Stopped anywhere behind the first, the next erasure or the next run does the rest.
package final class ErasingOffice {
    private let office: OpenOffice
    private let ledger: Ledger
    private let language: Language

    /// - Parameter language: of reports that were never made before.
    /// - Throws: `StorageFault`, `RunFault` where a run is at work, `LedgerFault`.
    package init(_ folder: OfficeFolder, ledger path: String?, language: Language) throws {
        office = try OpenOffice(folder)
        ledger = try Ledger(path: path ?? folder.ledger)
        self.language = language
    }

    // MARK: A person

    /// - Parameter unread: deliveries that were refused or quarantined and are the person's as well.
    package func plan(_ person: Person, unread: [Int64] = []) throws -> ErasurePlan {
        let traces = try ledger.traces(of: person, unread: unread)
        let notRead = try (ledger.deliveries(.refused) + ledger.deliveries(.quarantined)).map(\.id).filter {
            try !unread.contains($0) && ledger.erasure(ofDelivery: $0) == nil
        }
        let tables = try KeptTables(office.store, ledger).naming(person)
        return ErasurePlan(
            person: person, traces: traces, unread: unread, notRead: notRead.sorted(),
            calledAlike: try notRead.sorted().filter { try ledger.names(of: $0).contains(where: person.isNamed) },
            named: try named(person, traces), tables: tables.map(\.digest),
            judgedWithTables: tables.reduce(0) { $0 + $1.deliveries }, setAside: try setAside())
    }

    private func setAside() throws -> [String] {
        let (folder, name) = OfficeRestore.split(ledger.path)
        let ledgers = try Folder(folder).names().filter { $0.text.hasPrefix(name + OfficeRestore.asideMark) }
        let reports = try office.reports.names().filter { $0.text.hasPrefix(OfficeRestore.asidePrefix) }
        return ledgers.map { "\(folder)/\($0.text)" } + reports.map { "\(office.office.reports)/\($0.text)" }
    }

    private func named(_ person: Person, _ traces: PersonTraces) throws -> [Int64] {
        let own = Set(traces.verdicts)
        var found: [Int64] = []
        for delivery in traces.deliveries {
            var last: (head: [UInt8], isNamed: Bool) = ([], false)
            try ledger.forEachVerdict(of: delivery) { verdict in
                guard !own.contains(verdict.id), let record = verdict.explanation?.record else { return }
                let head = record.prefix(upTo: record.firstRange(of: Array(",\"position\":".utf8))?.lowerBound ?? record.endIndex)
                if !head.elementsEqual(last.head) { last = (Array(head), person.isNamed(in: Array(head))) }
                if last.isNamed { found.append(verdict.id) }
            }
        }
        return found
    }

    /// Takes a person out of the ledger; files and reports are left to `finish`.
    package func erase(_ plan: ErasurePlan, by actor: String) throws -> ErasureReceipt {
        // The ledger does not know whom these name: they go first, while it still knows the person.
        let needed = try ErasedFiles(office, ledger).digestsOfDeliveries(besides: Set(plan.traces.deliveries))
        for digest in plan.tables where !needed.contains(digest) { try office.store.remove(digest) }
        if !plan.tables.isEmpty { try office.store.sync() }
        return try ledger.erase(plan.person, unread: plan.unread, by: actor)
    }

    // MARK: What is old

    package func purge(_ retention: RetentionClass, before moment: Moment, by actor: String) throws -> ErasureReceipt {
        try ledger.purge(retention, before: moment, by: actor)
    }

    // MARK: Files and reports

    /// - Parameter unread: deliveries that this erasure took as a whole.
    /// - Returns: of how many deliveries something lay in the office, and the runs whose reports were made.
    package func finish(_ unread: [Int64] = []) throws -> (deliveries: Int, reports: [Int64]) {
        let deliveries = try ErasedFiles(office, ledger).clear(unread)
        return (deliveries, try ReportPublishing(office, ledger, language).publishAll())
    }
}
