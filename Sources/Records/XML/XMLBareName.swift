/// A name that says what a value is and not whose: a bare `date` may be that of the enrolment, a bare `name` that of the issuer.
/// It states a field only below an element that says whose it is.
enum XMLBareName {
    case day
    case person
    /// Of a title or a code.
    case course

    init?(_ name: String) {
        switch Folding.fold(name) {
        case "date", "fecha", "дата", "التاريخ", "日期": self = .day
        case "name", "nom", "nombre", "nombres", "имя", "الاسم", "姓名": self = .person
        case "title", "intitule", "titre", "titulo", "название", "наименование", "العنوان", "标题", "题目", "code", "codigo", "код",
            "الرمز", "代码", "编码":
            self = .course
        default: return nil
        }
    }

    /// Whether it may stand below an element that is named as `parent` is: that of a course, a completion or a holder.
    func mayStand(below parent: String, names: FieldNames) -> Bool {
        let field = names[parent]
        return switch self {
        case .day, .course: field == .courseTitle || field == .completedOn
        case .person: field == .holderName || names["\(parent) name"] == .holderName
        }
    }

    /// Elements that only group what they hold: whose it is, the element above them says.
    static func isGroup(_ name: String) -> Bool { groups.contains(Folding.fold(name)) }

    private static let groups: Set<String> = [
        "details", "detail", "info", "information", "data", "body", "content", "contents", "fields", "properties", "attributes",
        "values", "entry", "item", "row", "record", "certificate", "certification", "credential", "diploma", "achievement",
        "award",
        "certificat", "certificado", "сертификат", "الشهادة", "证书",
    ]
}
