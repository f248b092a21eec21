/// One row of the staff file.
package struct StaffMember: Hashable, Sendable {
    package let indexNumber: String?
    package let name: String?
    package let email: String?
    /// Upper case; nil when not known.
    package let jobNetwork: String?
    /// Nil when not known.
    package let isSupervisor: Bool?
    package let isUniformed: Bool?
}
