import CEditLine
import Guide
