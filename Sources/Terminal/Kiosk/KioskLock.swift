/// What makes the line of a visit one that no key leaves, and that asks a visitor who does nothing whether they are there.
struct KioskLock {
    let terminal: KioskTerminal
    /// What a visitor is told who does nothing, by the seconds they have left; no line wider than the window.
    let warning: (Int) -> [String]
}
