import styles from './directory.module.css';

/** A record as those see it who may only read: label and value, empty ones left out. */
export function Facts({
  title,
  facts,
}: {
  title: string;
  facts: readonly (readonly [label: string, value: string | null])[];
}) {
  return (
    <section className={styles.facts} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
