import Guide
import Yarn
