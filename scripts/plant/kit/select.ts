/** Something planted in a package. */
interface InPackage {
  readonly package: string;
}

/**
 * At most `limit` of the items, from as many packages as possible: one of each package in turn, and within a
 * package spread over its files. The same items always give the same choice.
 */
export function spread<Item extends InPackage>(items: readonly Item[], limit: number): Item[] {
  const byPackage = new Map<string, Item[]>();
  for (const item of items) byPackage.set(item.package, [...(byPackage.get(item.package) ?? []), item]);
  const queues = [...byPackage.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
  const shares = fairShares(
    queues.map((queue) => queue.length),
    limit,
  );
  return queues.flatMap((queue, index) => evenly(queue, shares[index] ?? 0));
}

/** How many each of several stocks gives when they give one each in turn until the limit. */
export function fairShares(stocks: readonly number[], limit: number): number[] {
  const shares = stocks.map(() => 0);
  let left = Math.min(
    limit,
    stocks.reduce((total, stock) => total + stock, 0),
  );
  while (left > 0) {
    for (const [index, stock] of stocks.entries()) {
      const share = shares[index] ?? 0;
      if (left === 0 || share >= stock) continue;
      shares[index] = share + 1;
      left -= 1;
    }
  }
  return shares;
}

function evenly<Item>(items: readonly Item[], count: number): Item[] {
  return Array.from(
    { length: count },
    (_, index) => items[Math.floor((index * items.length) / count)] as Item,
  );
}
