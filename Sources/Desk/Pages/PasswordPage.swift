import Reports

/// Where a user changes the password.
struct PasswordPage {
    enum Fault {
        case oldIsWrong
        case refused(NewPassword.Refused)
    }

    let markup: Markup

    init(_ ask: Ask, _ fault: Fault? = nil) {
        let frame = Frame(ask)
        var (oldFault, newFault): (String?, NewPassword.Refused?)
        switch fault {
        case .oldIsWrong: oldFault = frame.say(.oldPasswordWrong)
        case .refused(let why): newFault = why
        case nil: break
        }
        let old = InputField(
            name: "old-password", label: .oldPassword, kind: .password, completion: "current-password", fault: oldFault)
        let fields: Markup = "\(old.markup(frame))\(NewPasswordFields.markup(frame, newFault))"
        markup = frame.page(
            frame.say(.changePassword),
            """
            <p>\(frame.say(.changeEnds))</p>
            \(frame.form(.changePassword, fields, button: .changePassword, kind: " class=\"narrow\""))
            """)
    }
}
