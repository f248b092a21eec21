import Reports

/// A password that is chosen, twice.
enum NewPasswordFields {
    static func markup(_ frame: Frame, _ why: NewPassword.Refused?) -> Markup {
        let first = InputField(
            name: "password", label: .newPassword, kind: .password, hint: .passwordHint, completion: "new-password",
            fault: why.flatMap { $0 == .differs ? nil : frame.say($0.phrase) })
        let again = InputField(
            name: "again", label: .again, kind: .password, completion: "new-password",
            fault: why.flatMap { $0 == .differs ? frame.say($0.phrase) : nil })
        return "\(first.markup(frame))\(again.markup(frame))"
    }
}
