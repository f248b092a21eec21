package import Records
package import Rulebook

/// What a run is asked to do.
package struct NightOptions: Sendable {
    package var office: OfficeFolder
    /// Where the ledger lies; nil for the office's folder.
    package var ledger: String?
    /// The folder of the rulebook.
    package var rules: String
    package var asOf: CalendarDay
    package var issuer: String?
    package var staff: String?
    package var history: String?
    /// Of the report.
    package var language: Language = .english
    package var intake = IntakeSettings()
    package var worker: WorkerSettings

    package init(office: OfficeFolder, rules: String, asOf: CalendarDay, worker: WorkerSettings) {
        self.office = office
        self.rules = rules
        self.asOf = asOf
        self.worker = worker
    }
}
