import Reports
import Rulebook

/// Where a clerk hands a request in: whose it is, where the certificates come from, and the certificates.
struct NewRequestPage {
    let markup: Markup

    init(_ ask: Ask, _ form: RequestForm, _ rulebook: Rulebook) {
        let frame = Frame(ask)
        let fields: Markup = """
            <fieldset>
            <legend>\(frame.say(.whose))</legend>
            <p class="hint">\(frame.say(.whoseHint))</p>
            \(Self.field(.indexNumber, .indexNumber, form, frame))\
            \(Self.field(.name, .name, form, frame))</fieldset>
            <fieldset>
            <legend>\(frame.say(.certificates))</legend>
            \(Self.files(frame))</fieldset>
            <fieldset>
            <legend>\(frame.say(.origin))</legend>
            \(Self.field(.issuer, .issuer, form, frame, hint: .issuerHint, choices: rulebook.issuers.map(\.title)))\
            \(Self.field(.course, .course, form, frame, hint: .courseHint))\
            \(Self.field(.note, .note, form, frame))</fieldset>

            """
        markup = frame.page(
            frame.say(.newRequest),
            """
            \(Self.fault(form, frame))\(frame.form(.takeRequest, fields, button: .judge, kind: " enctype=\"multipart/form-data\" class=\"request\""))
            """)
    }

    private static func fault(_ form: RequestForm, _ frame: Frame) -> Markup {
        guard let fault = form.fault else { return .nothing }
        return """
            <div class="notice fault" role="alert">
            <h2>\(frame.say(.notAsTyped))</h2>
            <p>\(frame.say(fault))</p>
            <p>\(frame.say(.chooseAgain))</p>
            </div>

            """
    }

    private static func field(
        _ field: RequestForm.Field, _ label: Phrase, _ form: RequestForm, _ frame: Frame, hint: Phrase? = nil,
        choices: [String] = []
    ) -> Markup {
        InputField(
            name: field.rawValue, label: label, hint: hint, isRequired: false, value: form[field], choices: choices
        ).markup(frame)
    }

    private static func files(_ frame: Frame) -> Markup {
        """
        <div class="field drop">
        <label for="files">\(frame.say(.files))</label>
        <p class="hint" id="files-hint">\(frame.say(.filesHint))</p>
        <input id="files" name="\(RequestParts.files)" type="file" multiple aria-describedby="files-hint"
        accept=".pdf,.xml,.csv,.tsv,.txt,application/pdf,text/xml,text/csv,text/plain">
        </div>
        <div class="field">
        <label for="pasted">\(frame.say(.pasted))</label>
        <textarea id="pasted" name="\(RequestParts.pasted)" rows="5"></textarea>
        </div>

        """
    }
}
