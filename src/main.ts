export function onOpen(): void {
  console.log('hello');
}
