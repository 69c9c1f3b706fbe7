/// The stable codes of the compiler's diagnostics: the language's own where it has one, ours (`BT`) where it has none.
enum DiagnosticCode: String {
    case typeMismatch = "YS0002"
    case undefinedVariable = "YS0003"
    case missingDelimiter = "YS0004"
    case syntaxError = "YS0005"
    case unclosedCommand = "YS0006"
    case unclosedScope = "YS0007"
    case unreachableCode = "YS0008"
    case unreferencedNode = "YS0009"
    case unusedVariable = "YS0010"
    case duplicateNodeTitle = "YS0011"
    case undefinedNode = "YS0012"
    case unknownFunction = "YS0013"
    case wrongFunctionParameters = "YS0014"
    case lineAndShadowTag = "YS0017"
    case duplicateLineID = "YS0018"
    case lineContentAfterCommand = "YS0019"
    case commandFollowingLine = "YS0020"
    case strayCommandEnd = "YS0021"
    case unenclosedCommand = "YS0022"
    case invalidNodeName = "YS0027"
    case typeInferenceFailure = "YS0028"
    case smartVariableReadOnly = "YS0030"
    case nodeGroupMissingWhen = "YS0031"
    case duplicateSubtitle = "YS0032"
    case emptyNode = "YS0033"
    case enumDeclarationError = "YS0035"
    case invalidMemberAccess = "YS0038"
    case redeclaredVariable = "YS0039"
    case redeclaredType = "YS0040"
    case unknownShadowedLine = "YS0042"
    case shadowLineWithExpression = "YS0043"
    case shadowLineWithOtherText = "YS0044"
    case smartVariableLoop = "YS0045"
    case singularCommandWrap = "YS0048"
    case nodeMissingTitle = "YS0051"
    case nodeWithSeveralTitles = "YS0052"
    case declarationValueOfOtherType = "YS0053"
    case unknownCommand = "YS0060"
    case wrongCommandParameters = "YS0061"
    case severalLineIDs = "YS0062"
    case markupFailedToParse = "YS0063"
    case rogueChevron = "YS0064"

    /// The file is not UTF-8.
    case notUTF8 = "BT0001"
    /// The file is larger than can be compiled.
    case fileTooLarge = "BT0002"
    /// Statements or parentheses are nested deeper than anyone can read.
    case nestedTooDeep = "BT0003"

    /// Tabs and spaces are mixed in front of lines.
    case mixedIndentation = "BT0011"
    /// A blank line parts an indented line from the option it seems to belong to.
    case detachedFromOption = "BT0012"
    /// An option's condition is never true.
    case neverAvailable = "BT0013"
    /// A definition file is not JSON.
    case brokenDefinitions = "BT0014"
    /// A definition file says something that definitions do not have.
    case wrongDefinition = "BT0015"
    /// A project file that cannot be used.
    case brokenProject = "BT0016"

    // String tables.
    /// A table that the project names cannot be read.
    case stringTableUnreadable = "BT0201"
    /// A table is not written as comma-separated values.
    case stringTableMalformed = "BT0202"
    /// A table has no column that it cannot do without.
    case stringTableWithoutColumn = "BT0203"
    /// Two rows of a table have one id.
    case duplicateTranslation = "BT0204"
    /// A translation puts in a value that the line does not have.
    case unknownSubstitution = "BT0205"
    /// A translation leaves out a value that the line has.
    case unusedSubstitution = "BT0206"
    /// A text is not translated.
    case missingTranslation = "BT0207"
    /// What a row translates is no longer there.
    case orphanedTranslation = "BT0208"
    /// The text has changed since it was translated.
    case outdatedTranslation = "BT0209"
    /// A row says that it is in another language than its table.
    case translationOfOtherLanguage = "BT0210"
}
