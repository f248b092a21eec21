import Ledger
import Reports

/// Where a one-time link leads: to the first password, or to another one.
struct InvitationPage {
    struct Invited {
        let token: SecretToken
        let name: UserName
    }

    let markup: Markup

    init(_ ask: Ask, _ invited: Invited?, _ why: NewPassword.Refused? = nil) {
        let frame = Frame(ask)
        guard let invited else {
            markup = frame.page(frame.say(.invitationGone), "<p>\(frame.say(.askForLink))</p>\n")
            return
        }
        let fields: Markup = """
            <input type="hidden" name="token" value="\(invited.token.text)">
            <input type="hidden" name="name" autocomplete="username" value="\(invited.name.description)">
            \(NewPasswordFields.markup(frame, why))
            """
        markup = frame.page(
            frame.say(.welcome(invited.name)),
            """
            <p>\(frame.say(.choosePassword))</p>
            \(frame.form(.acceptInvitation, fields, button: .setPassword, kind: " class=\"narrow\""))
            """)
    }
}
