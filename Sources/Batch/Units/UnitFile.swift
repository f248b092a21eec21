/// A unit file of systemd.
package struct UnitFile: Hashable, Sendable {
    package let name: String
    package let text: String

    /// The run, its timer, the check of the morning after, its timer.
    package static func all(_ plan: UnitPlan) -> [UnitFile] {
        [
            UnitFile(name: "transferdesk-night.service", text: plan.nightService),
            UnitFile(name: "transferdesk-night.timer", text: plan.nightTimer),
            UnitFile(name: "transferdesk-night-check.service", text: plan.checkService),
            UnitFile(name: "transferdesk-night-check.timer", text: plan.checkTimer),
        ]
    }
}
