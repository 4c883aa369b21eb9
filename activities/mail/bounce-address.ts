/** The sender of a message's envelope (VERP): what comes back to it tells by its address which message came back. */
export const bounceAddress = (deliveryId: string, host: string): string => `bounce+${deliveryId}@${host}`;

const ADDRESS = /^bounce\+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(.+)$/i;

/** The delivery that an address of ours stands for; null for every other address. */
export function deliveryOf(address: string, host: string): string | null {
  const [, deliveryId, at] = ADDRESS.exec(address) ?? [];
  return deliveryId !== undefined && at?.toLowerCase() === host.toLowerCase() ? deliveryId.toLowerCase() : null;
}
