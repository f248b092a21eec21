internal import CLibXML2

/// libxml2's errors in words that hold nothing of the document.
enum XMLErrorWords {
    static func words(_ code: Int32) -> String {
        switch UInt32(bitPattern: code) {
        case XML_ERR_DOCUMENT_EMPTY.rawValue: "it does not begin with an element"
        case XML_ERR_DOCUMENT_END.rawValue: "it ends too early, or something follows its end"
        case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue:
            "it holds bytes that are not UTF-8, or a character that XML does not allow"
        case XML_ERR_INVALID_ENCODING.rawValue: "its text is not UTF-8"
        case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: "an undeclared entity"
        case XML_ERR_ENTITY_LOOP.rawValue: "an entity that holds itself"
        case XML_ERR_TAG_NAME_MISMATCH.rawValue: "a tag is closed by another name"
        case XML_ERR_TAG_NOT_FINISHED.rawValue: "it ends inside an element"
        case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "an attribute is stated twice"
        case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue, XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue,
            XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue:
            "an attribute without a quoted value"
        case XML_ERR_LT_IN_ATTRIBUTE.rawValue: "a < inside an attribute"
        case XML_ERR_NAME_REQUIRED.rawValue: "a name is missing, or a & or < stands bare"
        case XML_ERR_SPACE_REQUIRED.rawValue, XML_ERR_GT_REQUIRED.rawValue: "a tag is not closed"
        case XML_ERR_UNKNOWN_VERSION.rawValue: "a version of XML that is not read"
        case XML_ERR_RESERVED_XML_NAME.rawValue: "the XML declaration is not at the start"
        default: "error \(code) of the XML parser"
        }
    }
}
