import Reports

/// A field of a form with its label, and what is wrong with it.
struct InputField: Sendable {
    enum Kind: String, Sendable {
        case text, password, date, email
    }

    let name: String
    let label: Phrase
    var kind = Kind.text
    var hint: Phrase?
    /// What a browser may fill in.
    var completion = "off"
    var isRequired = true
    var value = ""
    /// Said by screen readers with the field.
    var fault: String?
    /// Offered while it is typed; anything else may be.
    var choices: [String] = []

    func markup(_ frame: Frame) -> Markup {
        """
        <div class="field">
        <label for="\(name)">\(frame.say(label))</label>
        \(hintMarkup(frame))\(faultMarkup)<input id="\(name)" name="\(name)" type="\(kind.rawValue)" autocomplete="\(completion)"\
        \(valueMarkup)\(described)\(isRequired ? " required" as Markup : .nothing)\(choices.isEmpty ? .nothing : " list=\"\(name)-choices\"")>
        \(choiceList)</div>

        """
    }

    private var choiceList: Markup {
        choices.isEmpty
            ? .nothing
            : "<datalist id=\"\(name)-choices\">\(choices.map { "<option value=\"\($0)\"></option>" as Markup })</datalist>\n"
    }

    private var valueMarkup: Markup { value.isEmpty ? .nothing : " value=\"\(value)\"" }

    private func hintMarkup(_ frame: Frame) -> Markup {
        hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\(frame.say($0))</p>\n" } ?? .nothing
    }

    private var faultMarkup: Markup { fault.map { "<p class=\"fault\" id=\"\(name)-fault\">\($0)</p>\n" } ?? .nothing }

    private var described: Markup {
        let ids = [hint.map { _ in "\(name)-hint" }, fault.map { _ in "\(name)-fault" }].compactMap(\.self)
        guard !ids.isEmpty else { return .nothing }
        let invalid: Markup = fault == nil ? .nothing : " aria-invalid=\"true\""
        return " aria-describedby=\"\(ids.joined(separator: " "))\"\(invalid)"
    }
}
