internal import CLibXML2

/// libxml2's push parser with every door shut: no entity, no network, no catalogue, no message. A handle: hence a class.
final class XMLPushParser {
    private let context: xmlParserCtxtPtr
    private let state: UnsafeMutablePointer<XMLHandler>

    private static let prepared: Void = transferdesk_prepare_libxml2()

    init(handler: XMLHandler) {
        _ = Self.prepared
        state = .allocate(capacity: 1)
        state.initialize(to: handler)
        var sax = xmlSAXHandler()
        Self.connect(&sax)
        context = xmlCreatePushParserCtxt(&sax, state, nil, 0, nil)
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
        state.pointee.parser = context
    }

    deinit {
        xmlFreeParserCtxt(context)
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// What becomes of the events; lives where libxml2's callbacks find it.
    var handler: XMLHandler {
        _read { yield state.pointee }
        _modify { yield &state.pointee }
    }

    /// The paths met so far.
    var paths: XMLPaths { state.pointee.paths }

    /// Bytes that the parser has been given and has not consumed: an unfinished tag, comment or instruction.
    private var pending: Int {
        guard let input = context.pointee.input else { return 0 }
        return input.pointee.end - input.pointee.cur
    }

    var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// - Parameter text: UTF-8, no longer than a tag may be.
    func feed(_ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws {
        handler.mayBeLong = pending + text.count > limits.tag
        text.withMemoryRebound(to: CChar.self) { _ = xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0) }
        try check()
        guard pending <= max(limits.tag, 1 << 15) else { throw ReadingFault(.tagTooLong(limit: limits.tag), line: line) }
    }

    func finish() throws {
        xmlParseChunk(context, nil, 0, 1)
        try check()
        guard context.pointee.wellFormed == 1 else { throw ReadingFault(.malformed("it ends too early"), line: line) }
    }

    private func check() throws { if let fault = handler.fault { throw fault } }

    // MARK: Events

    private static func connect(_ sax: inout xmlSAXHandler) {
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { context, name, prefix, _, _, _, count, _, attributes in
            handlerBehind(context).pointee.start(name!, attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5))
        }
        sax.endElementNs = { context, _, _, _ in handlerBehind(context).pointee.end() }
        sax.characters = { context, text, count in
            handlerBehind(context).pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.comment = { context, _ in handlerBehind(context).pointee.interruption() }
        sax.processingInstruction = { context, _, _ in handlerBehind(context).pointee.interruption() }
        sax.internalSubset = { context, _, _, _ in handlerBehind(context).pointee.refuse(.doctype) }
        sax.reference = { context, _ in handlerBehind(context).pointee.refuse(.malformed("an undeclared entity")) }
        sax.serror = { context, error in
            guard let error, error.pointee.code != XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue,
                error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue
            else { return }
            handlerBehind(context).pointee.refuse(
                .malformed(XMLErrorWords.words(error.pointee.code)), line: Int(error.pointee.line))
        }
    }
}

/// The handler that the parser was given as its callbacks' context.
private func handlerBehind(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLHandler> {
    context!.assumingMemoryBound(to: XMLHandler.self)
}
