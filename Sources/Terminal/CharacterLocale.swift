#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The characters that libedit can type, show and measure: a locale of its own, in force only while libedit runs.
///
/// libedit asks the C library what a character is and how wide. Setting the locale of the whole process would change it
/// for everyone else in it, so this one is put in place for the calling thread and taken away again.
final class CharacterLocale {
    /// Whether the characters are Unicode's. Where they are not, libedit can show only ASCII.
    let isUnicode: Bool
    private let locale: locale_t?

    /// Takes the first locale that has UTF-8.
    /// - Parameter names: Which to try, in order; the empty name stands for what the environment says. A system without
    ///   the visitor's language still has `C.UTF-8`.
    init(trying names: [String] = ["", "C.UTF-8", "en_US.UTF-8"]) {
        for name in names {
            guard let locale = newlocale(LC_CTYPE_MASK, name, nil) else { continue }
            if let codeset = nl_langinfo_l(Int32(CODESET), locale), String(cString: codeset) == "UTF-8" {
                self.locale = locale
                isUnicode = true
                return
            }
            freelocale(locale)
        }
        locale = newlocale(LC_CTYPE_MASK, "C", nil)
        isUnicode = false
    }

    deinit {
        if let locale { freelocale(locale) }
    }

    /// Does something with the locale in force for this thread.
    func use<Result>(_ body: () -> Result) -> Result {
        guard let locale else { return body() }
        let before = uselocale(locale)
        defer { _ = uselocale(before) }
        return body()
    }
}
