/** The yardstick comes without types. */
declare module 'edtf' {
  export default function edtf(text: string): unknown
}
