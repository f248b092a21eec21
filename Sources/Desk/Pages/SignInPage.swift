import Reports

struct SignInPage {
    let markup: Markup

    init(_ ask: Ask, isRefused: Bool = false) {
        let frame = Frame(ask)
        let fault: Markup = isRefused ? "<p class=\"notice fault\" role=\"alert\">\(frame.say(.signInRefused))</p>\n" : .nothing
        let fields: Markup = """
            \(InputField(name: "name", label: .userName, completion: "username").markup(frame))\
            \(InputField(name: "password", label: .password, kind: .password, completion: "current-password").markup(frame))
            """
        markup = frame.page(
            frame.say(.signIn),
            """
            \(fault)\(frame.form(.signIn, fields, button: .signIn, kind: " class=\"narrow\""))\
            <p class="faint">\(frame.say(.noAccount))</p>

            """)
    }
}
