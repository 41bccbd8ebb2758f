export { fieldName, isTold, linesLook, valueInWords } from '../../words/value-words'
