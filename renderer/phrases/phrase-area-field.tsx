import { Popover } from '@mantine/core';
import { useId } from 'react';
import type { PhrasePlace } from '../../shared/registers/phrases.ts';
import { TextAreaField } from '../form/index.ts';
import type { TextAreaFieldProps } from '../form/text-area-field.tsx';
import { useText } from '../i18n/index.ts';
import { MarkedChoice } from '../look/marked-choice.tsx';
import styles from './phrases.module.css';
import { usePicker } from './use-picker.ts';

/** Several lines of text, with the building's ready words at hand: `/` and a few letters, or Ctrl J. */
export function PhraseAreaField({ place, onChange, input, ...field }: TextAreaFieldProps & { place: PhrasePlace }) {
  const t = useText();
  const id = useId();
  const picker = usePicker(place);
  const { choices, at } = picker;
  const shown = choices.length > 0;
  return (
    <Popover
      opened={shown}
      position="bottom-start"
      width="target"
      offset={2}
      trapFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={styles.field}>
          <TextAreaField
            {...field}
            onChange={onChange}
            input={{
              ...input,
              ref: picker.field,
              onChange: (event) => {
                onChange(event.currentTarget.value);
                picker.onChange(event);
              },
              onKeyDown: picker.onKeyDown,
              onBlur: picker.close,
              'aria-autocomplete': 'list',
              'aria-controls': shown ? `${id}-list` : undefined,
              'aria-activedescendant': shown ? `${id}-${at}` : undefined,
            }}
          />
          <button
            type="button"
            className={styles.open}
            title={t('phrases.hint')}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={picker.open}
          >
            {t('phrases.pick')} <kbd>Ctrl J</kbd>
          </button>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={3}>
        <div
          className={styles.list}
          id={`${id}-list`}
          role="listbox"
          aria-label={t('phrases.list')}
          tabIndex={0}
          // The scroll bar must not take the cursor out of the field: that would close the list.
          onMouseDown={(event) => event.preventDefault()}
        >
          {choices.map((phrase, i) => (
            <MarkedChoice
              key={phrase.key}
              id={`${id}-${i}`}
              marked={i === at}
              className={styles.choice}
              onPoint={() => picker.point(i)}
              onPick={() => picker.pick(phrase)}
            >
              <span>{phrase.text}</span>
              <small>{phrase.initials}</small>
            </MarkedChoice>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
