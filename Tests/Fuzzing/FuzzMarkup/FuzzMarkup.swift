@testable import Yarn

/// Reads whatever bytes come as a line with markup: no input may crash or hang, and every attribute lies in the text.
///
/// The first byte chooses the language whose plural rules are used.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkup(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    let languages = ["en", "es", "ar", "ru", "cy", "xx"]
    let language = languages[Int(input.first ?? 0) % languages.count]
    let markup = MarkupParser(language: language).parse(String(decoding: input.dropFirst(), as: UTF8.self))
    let length = markup.text.count
    for attribute in markup.attributes {
        precondition(attribute.position >= 0 && attribute.length >= 0)
        precondition(attribute.position + attribute.length <= length)
    }
    return 0
}
