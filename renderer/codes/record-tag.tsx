import { lazy, Suspense } from 'react';

const TagImage = lazy(async () => ({ default: (await import('./tag-image.tsx')).TagImage }));

/** The tag of a record in its head; what draws it is fetched when first wanted. */
export function RecordTag({ text }: { text: string }) {
  return (
    <Suspense fallback={null}>
      <TagImage text={text} />
    </Suspense>
  );
}
